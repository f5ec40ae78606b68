import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { taskReadPermission } from '@backstage/plugin-scaffolder-common/alpha';
import { documentTypes } from '@rackstage/search-documents';
import { DocumentSource } from '@rackstage/search-sources';
import { taskDocument } from './taskDocument';
import { TaskReader } from './TaskReader';

export interface TaskSourceOptions {
  events: EventsService;
  logger: LoggerService;
}

/** Where the Scaffolder tells of its tasks; of one that was created, as of an open one. */
const topic = 'scaffolder.task';

export const taskSource = (
  reader: Pick<TaskReader, 'get' | 'list'>,
  { events, logger }: TaskSourceOptions,
): Omit<DocumentSource, 'schedule'> => ({
  type: documentTypes.task,
  visibility: {
    permission: taskReadPermission,
    rules: {
      IS_TASK_OWNER: ({ createdBy }) => ({
        attribute: 'owner',
        values: createdBy as string[],
      }),
    },
  },
  async *list() {
    for await (const page of reader.list()) {
      yield page.map(taskDocument);
    }
  },
  watch: index =>
    events.subscribe({
      id: 'search-scaffolder-task',
      topics: [topic],
      onEvent: async ({ eventPayload }) => {
        const { id, status } = eventPayload as { id: string; status?: string };
        if (status !== 'open') {
          return;
        }
        try {
          await index.put([taskDocument(await reader.get(id))]);
        } catch (error) {
          logger.warn(
            'Search could not take in a new task, and has it with the next full listing',
            { taskId: id, reason: (toError(error) as Error).message },
          );
        }
      },
    }),
});
