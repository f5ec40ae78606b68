import { ResponseError } from '@backstage/errors';

/** An error as the log of a task is to show it: what happened, without a stack. */
export class TaskError extends Error {
  constructor(message: string) {
    super(message);
    this.stack = message;
  }
}

/**
 * What the portal's own API answers.
 *
 * @throws TaskError with the reason, when the API refuses
 */
export async function answerOf<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof ResponseError && error.statusCode < 500
      ? new TaskError(error.cause.message)
      : error;
  }
}
