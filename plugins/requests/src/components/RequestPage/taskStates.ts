import { State } from '@rackstage/ui';

/** How a task or one of its steps is. */
export const taskStates = {
  open: 'planned',
  processing: 'working',
  completed: 'ok',
  failed: 'failed',
  cancelled: 'off',
  skipped: 'off',
  unknown: 'unknown',
} as const satisfies Record<string, State>;

export type TaskStatus = keyof typeof taskStates;

export const toTaskStatus = (status: string | undefined): TaskStatus =>
  status !== undefined && Object.hasOwn(taskStates, status)
    ? (status as TaskStatus)
    : 'unknown';
