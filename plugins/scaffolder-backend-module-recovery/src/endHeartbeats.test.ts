import { endHeartbeats, taskRunsOfScaffolder } from './endHeartbeats';

type TaskRuns = ReturnType<typeof taskRunsOfScaffolder> & {
  create(
    ...parts: unknown[]
  ): ReturnType<typeof taskRunsOfScaffolder>['prototype'];
};

describe('endHeartbeats', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  /** The Scaffolder's own run of a task, over a store that says how often it was told that the run lives. */
  function startRun(completeTask: () => Promise<void>) {
    const taskRuns = taskRunsOfScaffolder() as TaskRuns;
    endHeartbeats(taskRuns);
    const told: string[] = [];
    const storage = {
      completeTask,
      heartbeatTask: async (id: string) => void told.push(id),
    };
    const run = taskRuns.create(
      { taskId: 't', spec: {} },
      storage,
      new AbortController().signal,
      { error: () => {}, warn: () => {} },
      undefined,
      { getWorkspacePath: async () => '', cleanWorkspace: async () => {} },
    );
    return { run, told };
  }

  it('lets a run say no more that it lives when its end could not be written down', async () => {
    const { run, told } = startRun(async () => {
      throw new Error('The database is away');
    });
    await jest.advanceTimersByTimeAsync(3_000);
    expect(told).toHaveLength(3);
    await expect(run.complete('failed')).rejects.toThrow('away');
    run.startTimeout();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(told).toHaveLength(3);
  });

  it('leaves alone a run that goes on, and one that ends', async () => {
    const { run, told } = startRun(async () => {});
    await jest.advanceTimersByTimeAsync(5_000);
    expect(told).toHaveLength(5);
    await run.complete('failed');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(told).toHaveLength(5);
  });
});
