import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { ReceivedEventRecord } from '../database/records';

/** The template's parameter by which a started task is found again. */
export const eventIdParameter = 'webhookEventId';

const pageSize = 100;

/**
 * The task that an earlier try has started for an event, though it did not live
 * to write that down. The Scaffolder lists the newest first, so that the search
 * ends with the first task that is older than the try.
 */
export async function findStartedTask(
  scaffolder: ScaffolderService,
  credentials: BackstageCredentials,
  { id, attemptedAt = '' }: ReceivedEventRecord,
): Promise<string | undefined> {
  // Its clock and ours may differ.
  const earliest = Date.parse(attemptedAt) - 300_000;
  for (let offset = 0; ; offset += pageSize) {
    const { items } = await scaffolder.listTasks(
      { limit: pageSize, offset },
      { credentials },
    );
    const found = items.find(
      ({ spec }) => spec.parameters[eventIdParameter] === id,
    );
    const last = items.at(-1);
    if (found || !last || Date.parse(last.createdAt) < earliest) {
      return found?.id;
    }
  }
}
