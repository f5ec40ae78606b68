import {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { workspacesEvents } from '@rackstage/plugin-workspaces-common';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { workspaceEntity } from './workspaceEntity';

export interface WorkspacesEntityProviderOptions {
  workspaces: WorkspacesService;
  events: EventsService;
  logger: LoggerService;
  /** Runs a reading. */
  schedule: SchedulerServiceTaskRunner;
}

/** Keeps an entity for each workspace: on schedule, and as soon as one changes. There are hundreds, so always all of them. */
export class WorkspacesEntityProvider implements EntityProvider {
  private connection?: EntityProviderConnection;
  /** One after the other, so that an older answer never overwrites a newer one. */
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly options: WorkspacesEntityProviderOptions) {}

  getProviderName(): string {
    return 'workspaces';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
    await this.options.events.subscribe({
      id: 'catalog-workspaces',
      topics: [workspacesEvents.changed],
      onEvent: () => this.enqueue(),
    });
    await this.options.schedule.run({
      id: 'catalog-workspaces-full',
      fn: () => this.enqueue(),
    });
  }

  private enqueue(): Promise<void> {
    this.queue = this.queue
      .then(() => this.readAll())
      .catch(error =>
        this.options.logger.warn(
          'Workspaces could not be brought into the catalog',
          toError(error),
        ),
      );
    return this.queue;
  }

  private async readAll(): Promise<void> {
    const { workspaces } = this.options;
    const all = await workspaces.list();
    const table = await workspaces.accessTable({ fresh: true });
    const members = new Map(
      table.workspaces.map(each => [each.id, each.members]),
    );
    await this.connection!.applyMutation({
      type: 'full',
      entities: all
        .map(workspace =>
          workspaceEntity(workspace, members.get(workspace.id) ?? []),
        )
        .filter(entity => entity !== undefined)
        .map(entity => ({ entity, locationKey: 'workspaces' })),
    });
  }
}
