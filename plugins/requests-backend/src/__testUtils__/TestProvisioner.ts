import { Provisioner, Run, RunState } from '../provisioning/Provisioner';

/** Tasks that do what a test says. */
export class TestProvisioner implements Provisioner {
  readonly runs: (Run & { taskId: string })[] = [];
  readonly states = new Map<string, RunState>();
  /** Tasks that who asks may not see. */
  readonly secret = new Set<string>();
  /** What it answers instead of starting. */
  failure?: Error;

  async find({ requestId, attempt }: Run) {
    return this.runs.find(
      run => run.requestId === requestId && run.attempt === attempt,
    )?.taskId;
  }

  async start(run: Run) {
    if (this.failure) {
      throw this.failure;
    }
    const taskId = `task-${this.runs.length + 1}`;
    this.runs.push({ ...run, taskId });
    return taskId;
  }

  async look(taskId: string): Promise<RunState> {
    return this.states.get(taskId) ?? { state: 'running' };
  }

  async mayRead(taskId: string) {
    return !this.secret.has(taskId);
  }

  async tell(taskId: string) {
    return {
      task: {
        status: 'completed',
        steps: [{ id: 'create', name: 'Create', status: 'completed' }],
        made: [],
      },
      entries: [
        {
          id: `${taskId}:1`,
          at: '2026-03-02T09:00:01.000Z',
          kind: 'log' as const,
          text: 'Asked for web-01',
          stepId: 'create',
        },
      ],
    };
  }
}
