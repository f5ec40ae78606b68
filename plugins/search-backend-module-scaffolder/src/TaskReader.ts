import { AuthService } from '@backstage/backend-plugin-api';
import { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';

const pageSize = 100;

/** As the Scaffolder answers it, and its types do not say. */
export type Task = ScaffolderTask & { createdBy?: string };

/** What search asks the Scaffolder, on the portal's own behalf. */
export class TaskReader {
  constructor(
    private readonly scaffolder: Pick<
      ScaffolderService,
      'getTask' | 'listTasks'
    >,
    private readonly auth: AuthService,
  ) {}

  async get(taskId: string): Promise<Task> {
    return this.scaffolder.getTask({ taskId }, await this.own());
  }

  /** Pages of tasks, the newest first. */
  async *list(): AsyncGenerator<Task[]> {
    for (let offset = 0; ; offset += pageSize) {
      const { items } = await this.scaffolder.listTasks(
        { limit: pageSize, offset },
        await this.own(),
      );
      yield items;
      if (items.length < pageSize) {
        return;
      }
    }
  }

  private async own() {
    return { credentials: await this.auth.getOwnServiceCredentials() };
  }
}
