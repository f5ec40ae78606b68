import { JsonObject, JsonValue } from '@backstage/types';
import type { Progress } from './followed';

/** Of a task's log, as the Scaffolder gives it. */
interface TaskEvent {
  type: string;
  body: {
    message?: string;
    stepId?: string;
    status?: string;
    error?: { message?: string };
    output?: JsonObject;
  };
}

/** How far a task of the Scaffolder is, from its log: before that is read, it is open. */
export function task(taskId: string, latest: JsonValue): Progress {
  const events = Array.isArray(latest)
    ? (latest as unknown as TaskEvent[])
    : [];
  const end = events.findLast(({ type }) => type === 'completion');
  // What has failed may be started again: only what came after that counts.
  const restarted = events.findLastIndex(({ type }) => type === 'recovered');
  if (end && events.indexOf(end) > restarted) {
    const { error, output = {} } = end.body;
    return error
      ? { state: 'failed', finished: false, failure: error.message ?? 'failed' }
      : {
          state: 'completed',
          finished: true,
          result: { taskId, status: 'completed', ...output },
        };
  }
  if (events.some(({ type }) => type === 'cancelled')) {
    return { state: 'cancelled', finished: false, failure: 'cancelled' };
  }
  const step = events.findLast(({ body }) => body.stepId && body.status);
  return {
    state: step ? `${step.body.stepId} ${step.body.status}` : 'open',
    finished: false,
  };
}
