import {
  AuthService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import {
  ANNOTATION_OBJECT_KIND,
  catalogKinds,
  catalogPlaceLevels,
  datacenterEvents,
  isCatalogKind,
  objectEntityRef,
  objectOfEntityName,
  ObjectsChangedEvent,
} from '@rackstage/plugin-datacenter-common';
import { DatacenterService } from '@rackstage/plugin-datacenter-node';
import { createHash } from 'node:crypto';
import { DatacenterReader } from './DatacenterReader';
import { EntityOptions } from './entities';
import { EntityMaker } from './EntityMaker';
import { Surroundings } from './Surroundings';

export interface DatacenterEntityProviderOptions extends EntityOptions {
  datacenter: Pick<DatacenterService, 'listObjects' | 'getObject'>;
  catalog: Pick<CatalogService, 'streamEntities'>;
  auth: AuthService;
  events: Pick<EventsService, 'subscribe'>;
  logger: LoggerService;
  /** Runs the full reading. */
  schedule: SchedulerServiceTaskRunner;
}

/** From so many changed objects on, everything is read in pages instead of them one by one. */
const manyObjects = 200;

/** Entities that are removed at once. */
const removedAtOnce = 500;

/**
 * Keeps an entity for each site, room, rack and device: all of them on
 * schedule, single ones as soon as they change.
 *
 * There may be tens of thousands. So they go through page by page, and what is
 * remembered of each is a hash.
 */
export class DatacenterEntityProvider implements EntityProvider {
  /** One after the other, so that an older answer never overwrites a newer one. */
  private queue: Promise<void> = Promise.resolve();
  private connection?: EntityProviderConnection;
  /** By the name of an entity, the hash of what was last sent. */
  private readonly sent = new Map<string, string>();
  private readonly reader: DatacenterReader;

  constructor(private readonly options: DatacenterEntityProviderOptions) {
    this.reader = new DatacenterReader(options);
  }

  getProviderName(): string {
    return 'datacenter';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
    await this.options.events.subscribe({
      id: 'catalog-datacenter',
      topics: [datacenterEvents.objectsChanged],
      onEvent: ({ eventPayload }) =>
        this.enqueue(() => this.readSome(eventPayload as ObjectsChangedEvent)),
    });
    await this.options.schedule.run({
      id: 'catalog-datacenter-full',
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

  /**
   * Sends them whatever was sent before: another replica may have sent
   * something since. The catalog leaves alone what is the same.
   */
  private async readSome({ ids }: ObjectsChangedEvent): Promise<void> {
    const changed = ids.filter(({ kind }) => isCatalogKind(kind));
    if (changed.length > manyObjects) {
      await this.readAll();
      return;
    }
    const maker = this.maker(new Surroundings(this.reader));
    const entities: Entity[] = [];
    const removed: string[] = [];
    for (const { kind, id } of changed) {
      if (isCatalogKind(kind)) {
        const found = await this.reader.find(kind, id);
        if (found) {
          entities.push(...(await maker.entitiesOf(kind, found)));
        } else {
          removed.push(objectEntityRef(kind, id));
        }
      }
    }
    await this.send(entities, removed);
  }

  private async readAll(): Promise<void> {
    const inCatalog = await this.namesInCatalog();
    const around = new Surroundings(this.reader);
    await around.load();
    const maker = this.maker(around);
    const seen = new Set<string>();
    for (const kind of catalogKinds) {
      const filter =
        kind === 'places'
          ? catalogPlaceLevels.map(level => `level=${level}`)
          : undefined;
      for await (const read of this.reader.list(kind, filter)) {
        const entities = await maker.entitiesOf(kind, read);
        entities.forEach(({ metadata }) => seen.add(metadata.name));
        await this.send(
          entities.filter(
            entity =>
              !inCatalog.has(entity.metadata.name) ||
              this.sent.get(entity.metadata.name) !== hashOf(entity),
          ),
        );
      }
    }
    const known = new Set([...inCatalog, ...this.sent.keys()]);
    await this.removeGone([...known].filter(name => !seen.has(name)));
  }

  /** What was not seen may have been made, or have changed its place in the list, while it was read. */
  private async removeGone(names: string[]): Promise<void> {
    let gone: string[] = [];
    for (const name of names) {
      const object = objectOfEntityName(name);
      if (object && !(await this.reader.find(object.kind, object.id))) {
        gone.push(objectEntityRef(object.kind, object.id));
      }
      if (gone.length === removedAtOnce) {
        await this.send([], gone);
        gone = [];
      }
    }
    await this.send([], gone);
  }

  /** Also of what was sent before this process began. */
  private async namesInCatalog(): Promise<Set<string>> {
    const { auth, catalog } = this.options;
    const pages = catalog.streamEntities(
      {
        filter: {
          kind: 'Resource',
          [`metadata.annotations.${ANNOTATION_OBJECT_KIND}`]: catalogKinds,
        },
        fields: ['metadata.name'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const names = new Set<string>();
    for await (const page of pages) {
      page.forEach(({ metadata }) => names.add(metadata.name));
    }
    return names;
  }

  private async send(
    entities: Entity[],
    removed: string[] = [],
  ): Promise<void> {
    if (entities.length === 0 && removed.length === 0) {
      return;
    }
    await this.connection?.applyMutation({
      type: 'delta',
      added: entities.map(entity => ({
        entity,
        locationKey: this.getProviderName(),
      })),
      removed: removed.map(entityRef => ({ entityRef })),
    });
    // Only what the catalog has taken: else it would never get what it refused once.
    for (const entity of entities) {
      this.sent.set(entity.metadata.name, hashOf(entity));
    }
    for (const entityRef of removed) {
      this.sent.delete(entityRef.slice(entityRef.indexOf('/') + 1));
    }
  }

  private maker(around: Surroundings): EntityMaker {
    return new EntityMaker(around, this.options);
  }
}

const hashOf = (entity: Entity): string =>
  createHash('sha256').update(JSON.stringify(entity)).digest('base64');
