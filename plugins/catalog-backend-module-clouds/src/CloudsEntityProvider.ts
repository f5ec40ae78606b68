import {
  AuthService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError, toError } from '@backstage/errors';
import {
  CatalogService,
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
  volumeEntityName,
} from '@rackstage/plugin-clouds-common';
import { CloudsService } from '@rackstage/plugin-clouds-node';
import { CloudsReader } from './CloudsReader';
import {
  accountEntity,
  deploymentEntity,
  instanceEntities,
  resourceEntities,
} from './entities';
import { savedTemplateEntity } from './savedTemplateEntity';

export interface CloudsEntityProviderOptions {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  clouds: CloudsService;
  auth: AuthService;
  events: EventsService;
  logger: LoggerService;
  /** Runs the full reading. */
  schedule: SchedulerServiceTaskRunner;
  /** Of the portal, without a slash at the end. */
  baseUrl: string;
}

/** What deployments are asked for with. */
const deploymentTemplateRef = 'template:default/instance-group';

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
  /** Entity refs of the saved templates that were sent last. */
  private templateRefs = new Set<string>();
  /** Which managed resource an entity stands for. */
  private readonly resourceIds = new Map<string, string>();

  private readonly reader: CloudsReader;

  constructor(private readonly options: CloudsEntityProviderOptions) {
    this.reader = new CloudsReader(options);
  }

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
        cloudsEvents.deploymentTemplateChanged,
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
          case cloudsEvents.deploymentTemplateChanged:
            return this.onTemplateChange();
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
      const instances = await this.reader.instancesOfOperation(
        change.operationId,
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
    const found = await this.reader.findInstance(id);
    if (found) {
      return found;
    }
    const sameText = await this.reader.listInstances({ q: name });
    return sameText.find(item => item.entityRef === entityRef);
  }

  private onDeploymentChange({
    deploymentIds,
  }: DeploymentChangedEvent): Promise<void> {
    return this.enqueue(async () => {
      const added: Entity[] = [];
      const removed: string[] = [];
      for (const id of deploymentIds) {
        const found = await this.reader.findDeployment(id);
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
    const id = instance.deployment?.id;
    if (id !== undefined && !this.systems.has(id)) {
      const found = await this.reader.findDeployment(id);
      if (found) {
        this.systems.set(id, found.entityRef);
      }
    }
    return instanceEntities(
      instance,
      this.options.baseUrl,
      id === undefined ? undefined : this.systems.get(id),
    );
  }

  private onResourceChange({
    resourceIds,
  }: ResourceChangedEvent): Promise<void> {
    return this.enqueue(async () => {
      const added: Entity[] = [];
      const removed: string[] = [];
      for (const id of resourceIds) {
        const found = await this.reader.findResource(id);
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

  private onTemplateChange(): Promise<void> {
    return this.enqueue(async () => {
      const templates = await this.templates();
      const refs = new Set(templates.map(stringifyEntityRef));
      const gone = [...this.templateRefs].filter(ref => !refs.has(ref));
      this.templateRefs = refs;
      await this.mutate(templates, gone);
    });
  }

  private async templates(): Promise<Entity[]> {
    const saved = await this.reader.listTemplates();
    if (saved.length === 0) {
      return [];
    }
    const base = await this.options.catalog.getEntityByRef(
      deploymentTemplateRef,
      { credentials: await this.options.auth.getOwnServiceCredentials() },
    );
    if (!base) {
      throw new NotFoundError(
        `Saved templates need ${deploymentTemplateRef}, which the catalog has not read yet`,
      );
    }
    return saved.map(template =>
      savedTemplateEntity(template, base, this.options.baseUrl),
    );
  }

  private async readAll(): Promise<void> {
    const entities = await this.accounts();
    this.systems.clear();
    for (const deployment of await this.reader.listDeployments()) {
      entities.push(this.systemOf(deployment));
    }
    for (const instance of await this.reader.listInstances()) {
      entities.push(...(await this.entitiesOfInstance(instance)));
    }
    const templates = await this.templates();
    this.templateRefs = new Set(templates.map(stringifyEntityRef));
    entities.push(...templates);
    this.resourceIds.clear();
    for (const managed of await this.reader.listResources()) {
      entities.push(...this.entitiesOf(managed));
    }
    await this.connection?.applyMutation({
      type: 'full',
      entities: entities.map(entity => this.deferred(entity)),
    });
    this.known.clear();
    this.remember(entities);
  }

  private async accounts(): Promise<Entity[]> {
    const accounts = await this.reader.listAccounts();
    return accounts.map(account =>
      accountEntity(account, this.options.baseUrl),
    );
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
}
