import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError, NotFoundError } from '@backstage/errors';
import { LogEvent } from '@backstage/plugin-scaffolder-common';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';

const pageSize = 100;

/** Clocks differ: the Scaffolder's and ours. */
const clockToleranceMilliseconds = 300_000;

/**
 * The task that was started with these parameters, at a time or later. The newest tasks come first, so that the search
 * ends with the first that is older.
 */
export async function findTask(
  scaffolder: Pick<ScaffolderService, 'listTasks'>,
  {
    since,
    isIt,
  }: { since: string; isIt(parameters: Record<string, unknown>): boolean },
  credentials: BackstageCredentials,
): Promise<string | undefined> {
  const earliest = Date.parse(since) - clockToleranceMilliseconds;
  for (let offset = 0; ; offset += pageSize) {
    const { items } = await scaffolder.listTasks(
      { limit: pageSize, offset },
      { credentials },
    );
    const found = items.find(({ spec }) => isIt(spec.parameters));
    const last = items.at(-1);
    if (found || !last || !(Date.parse(last.createdAt) >= earliest)) {
      return found?.id;
    }
  }
}

/** What a task has put out at its end; the type of a log event leaves it out. */
export function outputOf(logs: LogEvent[]): JsonObject {
  const end = logs.findLast(({ type }) => type === 'completion');
  return (end?.body as { output?: JsonObject } | undefined)?.output ?? {};
}

/** There is no such task or template. */
export const isGone = (error: unknown): boolean =>
  statusOf(error) === 404 ||
  (isError(error) && error.name === NotFoundError.name);

/** To try again is in vain. */
export function isRefusal(error: unknown): boolean {
  const status = statusOf(error);
  return isGone(error) || (status >= 400 && status < 500 && status !== 429);
}

const statusOf = (error: unknown) =>
  (error as { statusCode?: number }).statusCode ?? 0;
