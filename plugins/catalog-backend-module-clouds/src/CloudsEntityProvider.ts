import {
  AuthService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ResponseError, toError } from '@backstage/errors';
import {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import {
  AccountChangedEvent,
  ANNOTATION_ACCOUNT_ID,
  cloudsEvents,
  Deployment,
  DeploymentChangedEvent,
  Instance,
  InstanceChangedEvent,
  ManagedResource,
  ResourceChangedEvent,
  resourceKinds,
  volumeEntityName,
} from '@rackstage/plugin-clouds-common';
import {
  CloudsService,
  CloudsServiceOptions,
} from '@rackstage/plugin-clouds-node';
import {
  accountEntity,
  deploymentEntity,
  instanceEntities,
  resourceEntities,
} from './entities';

export interface CloudsEntityProviderOptions {
  clouds: CloudsService;
  auth: AuthService;
  events: EventsService;
  logger: LoggerService;
  /** Runs the full reading. */
  schedule: SchedulerServiceTaskRunner;
  /** Of the portal, without a slash at the end. */
  baseUrl: string;
}

/** Items of a page when everything is read. */
const pageSize = 200;

/** The kinds of managed resource that are entities. */
const entityKinds = resourceKinds
  .filter(({ entityType }) => entityType !== undefined)
  .map(({ kind }) => kind);

/**
 * Keeps an entity for each account, instance and volume: all of them on
 * schedule, single ones as soon as they change.
 */
export class CloudsEntityProvider implements EntityProvider {
  /** One after the other, so that an older answer never overwrites a newer one. */
  private queue: Promise<void> = Promise.resolve();
  private connection?: EntityProviderConnection;
  /** What was last sent, by entity ref. */
  private readonly known = new Map<string, string>();
  /** By the id of a deployment, the entity ref of its system. */
  private readonly systems = new Map<string, string>();
  /** Which managed resource an entity stands for. */
  private readonly resourceIds = new Map<string, string>();

  constructor(private readonly options: CloudsEntityProviderOptions) {}

  getProviderName(): string {
    return 'clouds';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
    await this.options.events.subscribe({
      id: 'catalog-clouds',
      topics: [
        cloudsEvents.instanceChanged,
        cloudsEvents.accountChanged,
        cloudsEvents.resourceChanged,
        cloudsEvents.deploymentChanged,
      ],
      onEvent: async ({ topic, eventPayload }) => {
        switch (topic) {
          case cloudsEvents.instanceChanged:
            return this.onInstanceChange(eventPayload as InstanceChangedEvent);
          case cloudsEvents.resourceChanged:
            return this.onResourceChange(eventPayload as ResourceChangedEvent);
          case cloudsEvents.deploymentChanged:
            return this.onDeploymentChange(
              eventPayload as DeploymentChangedEvent,
            );
          default:
            return this.onAccountChange(eventPayload as AccountChangedEvent);
        }
      },
    });
    await this.options.schedule.run({
      id: 'catalog-clouds-full',
      fn: () => this.enqueue(() => this.readAll()),
    });
  }

  /** Resolves when all changes that were heard of so far are in the catalog. */
  private enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.queue.then(work);
    this.queue = done.catch(error =>
      this.options.logger.warn(
        'The catalog could not be brought up to date',
        toError(error),
      ),
    );
    return done;
  }

  private onInstanceChange(change: InstanceChangedEvent): Promise<void> {
    return this.enqueue(async () => {
      const credentials = await this.credentials();
      const { instances } = await this.options.clouds.getOperation(
        change.operationId,
        { credentials },
      );
      const added: Entity[] = [];
      const removed: string[] = [];
      for (const { id, name, entityRef } of instances) {
        if (!change.instanceIds.includes(id)) {
          continue;
        }
        const instance = await this.findInstance(id, name, entityRef);
        if (instance) {
          added.push(...(await this.entitiesOfInstance(instance)));
        } else {
          removed.push(entityRef, volumeEntityName(entityRef));
        }
      }
      await this.mutate(added, removed);
    });
  }

  /** The instance that an entity stands for now: its name may have been given to another one. */
  private async findInstance(
    id: string,
    name: string,
    entityRef: string,
  ): Promise<Instance | undefined> {
    const credentials = await this.credentials();
    const found = await unlessGone(
      this.options.clouds.getInstance(id, { credentials }),
    );
    if (found) {
      return found;
    }
    const sameText = await this.instances({ q: name });
    return sameText.find(item => item.entityRef === entityRef);
  }

  private onDeploymentChange({
    deploymentIds,
  }: DeploymentChangedEvent): Promise<void> {
    return this.enqueue(async () => {
      const credentials = await this.credentials();
      const added: Entity[] = [];
      const removed: string[] = [];
      for (const id of deploymentIds) {
        const found = await unlessGone(
          this.options.clouds.getDeployment(id, { credentials }),
        );
        const known = this.systems.get(id);
        if (found) {
          added.push(this.systemOf(found));
        } else if (known) {
          removed.push(known);
          this.systems.delete(id);
        }
      }
      await this.mutate(added, removed);
    });
  }

  private systemOf(deployment: Deployment): Entity {
    this.systems.set(deployment.id, deployment.entityRef);
    return deploymentEntity(deployment, this.options.baseUrl);
  }

  /** A member of a deployment is a part of its system. */
  private async entitiesOfInstance(instance: Instance): Promise<Entity[]> {
    const { baseUrl, clouds } = this.options;
    const id = instance.deployment?.id;
    if (id !== undefined && !this.systems.has(id)) {
      const credentials = await this.credentials();
      const found = await unlessGone(clouds.getDeployment(id, { credentials }));
      if (found) {
        this.systems.set(id, found.entityRef);
      }
    }
    return instanceEntities(
      instance,
      baseUrl,
      id === undefined ? undefined : this.systems.get(id),
    );
  }

  private onResourceChange({
    resourceIds,
  }: ResourceChangedEvent): Promise<void> {
    return this.enqueue(async () => {
      const credentials = await this.credentials();
      const added: Entity[] = [];
      const removed: string[] = [];
      for (const id of resourceIds) {
        const found = await unlessGone(
          this.options.clouds.getManagedResource(id, { credentials }),
        );
        if (found) {
          added.push(...this.entitiesOf(found));
        } else {
          // Not one that has the name of a deleted one.
          removed.push(
            ...[...this.resourceIds]
              .filter(([, known]) => known === id)
              .map(([entityRef]) => entityRef),
          );
        }
      }
      await this.mutate(added, removed);
      removed.forEach(entityRef => this.resourceIds.delete(entityRef));
    });
  }

  private entitiesOf(managed: ManagedResource): Entity[] {
    const entities = resourceEntities(managed, this.options.baseUrl);
    for (const entity of entities) {
      this.resourceIds.set(stringifyEntityRef(entity), managed.id);
    }
    return entities;
  }

  private onAccountChange({ accountId }: AccountChangedEvent): Promise<void> {
    return this.enqueue(async () => {
      const accounts = await this.accounts();
      const exists = accounts.some(
        ({ metadata }) =>
          metadata.annotations?.[ANNOTATION_ACCOUNT_ID] === accountId,
      );
      // What is gone can no longer be named one by one.
      await (exists ? this.mutate(accounts, []) : this.readAll());
    });
  }

  private async readAll(): Promise<void> {
    const entities = await this.accounts();
    this.systems.clear();
    for (const deployment of await this.deployments()) {
      entities.push(this.systemOf(deployment));
    }
    for (const instance of await this.instances({})) {
      entities.push(...(await this.entitiesOfInstance(instance)));
    }
    this.resourceIds.clear();
    for (const managed of await this.resources()) {
      entities.push(...this.entitiesOf(managed));
    }
    await this.connection?.applyMutation({
      type: 'full',
      entities: entities.map(entity => this.deferred(entity)),
    });
    this.known.clear();
    this.remember(entities);
  }

  private instances(query: { q?: string }): Promise<Instance[]> {
    return this.allPages((page, options) =>
      this.options.clouds.listInstances({ ...query, ...page }, options),
    );
  }

  private deployments(): Promise<Deployment[]> {
    return this.allPages((page, options) =>
      this.options.clouds.listDeployments(page, options),
    );
  }

  private resources(): Promise<ManagedResource[]> {
    return this.allPages((page, options) =>
      this.options.clouds.listManagedResources(
        { ...page, kind: entityKinds },
        options,
      ),
    );
  }

  private async accounts(): Promise<Entity[]> {
    const accounts = await this.allPages((page, options) =>
      this.options.clouds.listAccounts(page, options),
    );
    return accounts.map(account =>
      accountEntity(account, this.options.baseUrl),
    );
  }

  private async allPages<T>(
    list: (
      page: { limit: number; cursor?: string },
      options: CloudsServiceOptions,
    ) => Promise<{ items: T[]; nextCursor?: string }>,
  ): Promise<T[]> {
    const credentials = await this.credentials();
    const items: T[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: pageSize, cursor }, { credentials });
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }

  private async mutate(added: Entity[], removed: string[]): Promise<void> {
    const changed = added.filter(entity => this.isNews(entity));
    if (changed.length === 0 && removed.length === 0) {
      return;
    }
    await this.connection?.applyMutation({
      type: 'delta',
      added: changed.map(entity => this.deferred(entity)),
      removed: removed.map(entityRef => ({ entityRef })),
    });
    for (const entityRef of removed) {
      this.known.delete(entityRef);
    }
    this.remember(changed);
  }

  /** Most changes of an instance do not change its entity, which need not be processed again then. */
  private isNews(entity: Entity): boolean {
    const known = this.known.get(stringifyEntityRef(entity));
    return known !== JSON.stringify(entity);
  }

  /** Only what the catalog has taken: else it would never get what it refused once. */
  private remember(entities: Entity[]): void {
    for (const entity of entities) {
      this.known.set(stringifyEntityRef(entity), JSON.stringify(entity));
    }
  }

  private deferred(entity: Entity): DeferredEntity {
    return { entity, locationKey: this.getProviderName() };
  }

  private credentials() {
    return this.options.auth.getOwnServiceCredentials();
  }
}

async function unlessGone<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ResponseError && error.statusCode === 404) {
      return undefined;
    }
    throw error;
  }
}
