import { mockCredentials } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';

export interface TaskOptions {
  input: object;
  taskId?: string;
  user?: string;
  asService?: boolean;
  signal?: AbortSignal;
}

/** A task's step, with what it writes and gives out. */
export function aContext(options: TaskOptions) {
  const lines: string[] = [];
  const outputs: Record<string, unknown> = {};
  const write = (line: string) => void lines.push(line);
  const context = {
    ...createMockActionContext({
      input: options.input as never,
      task: { id: options.taskId ?? 'task-1' },
      user: options.user ? { ref: options.user } : undefined,
      workspacePath: '/not/used',
    }),
    logger: { info: write, warn: write, error: write, debug: write } as never,
    output: (name: string, value: unknown) => {
      outputs[name] = value;
    },
    getInitiatorCredentials: async () =>
      options.asService ? mockCredentials.service() : mockCredentials.user(),
    signal: options.signal,
  };
  return { context: context as never, lines, outputs };
}

export const aRequest = {
  account: 'main',
  owner: 'group:default/civic',
  name: 'web',
  region: 'seoul',
  image: 'ubuntu',
  spec: 'small',
};
