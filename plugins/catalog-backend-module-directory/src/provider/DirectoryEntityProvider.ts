import {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  DirectoryState,
  DirectoryStore,
  KnownRecord,
} from '../database/DirectoryStore';
import {
  DirectoryChanges,
  DirectoryReading,
  DirectorySource,
  SkippedRecord,
} from '../DirectorySource';
import { Counts, GuardSettings, HeldLoss } from '../domain/lossGuard';
import { RecordEntity } from './describeRecords';
import { Plan, planAll, planChanges } from './plans';

export interface DirectoryEntityProviderOptions {
  /** Of the directory, in the configuration. */
  name: string;
  namespace: string;
  source: DirectorySource;
  store: DirectoryStore;
  guard: GuardSettings;
  /** How old a full reading may become. */
  readAllEveryMilliseconds: number;
  /** Runs the readings, one at a time in all replicas. */
  schedule: SchedulerServiceTaskRunner;
  logger: LoggerService;
  /** Tells administrators of a loss that is held back. */
  warn: (loss: {
    directory: string;
    users: number;
    groups: number;
  }) => Promise<void>;
  now: () => Date;
}

/** So many records that were skipped are named in the log. */
const namedRecords = 10;

/**
 * Keeps an entity for each user and group of a directory: all of them now and then, what changed as often as the
 * schedule runs. Only what differs from what was sent before goes to the catalog.
 */
export class DirectoryEntityProvider implements EntityProvider {
  private connection?: EntityProviderConnection;
  /** This process has given the catalog everything once: what it may have lost comes back then. */
  private sentAll = false;

  constructor(private readonly options: DirectoryEntityProviderOptions) {}

  getProviderName(): string {
    return `directory-${this.options.name}`;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
    await this.options.schedule.run({
      id: this.getProviderName(),
      fn: signal => this.read(signal),
    });
  }

  /** One reading: of everything when that is due, else of what has changed. */
  async read(signal: AbortSignal): Promise<void> {
    const { name, source, store, now } = this.options;
    const began = now();
    const state = await store.state(name);
    const changes =
      state.mark === undefined || this.isDue(state)
        ? undefined
        : await source.readChanges(state.mark, signal);
    if (changes) {
      await this.applyChanges(changes, state);
    } else {
      await this.applyAll(await source.readAll(signal), state, began);
    }
  }

  private isDue({ readAt }: DirectoryState): boolean {
    const { now, readAllEveryMilliseconds } = this.options;
    const age = now().getTime() - Date.parse(readAt ?? '');
    // Also when the clock was set back, or nothing was ever read.
    return !(age >= 0 && age < readAllEveryMilliseconds);
  }

  private async applyAll(
    reading: DirectoryReading,
    state: DirectoryState,
    began: Date,
  ): Promise<void> {
    const { name, store, now } = this.options;
    this.logSkipped(reading.skipped);
    const known = await store.records(name);
    const plan = planAll(reading, known, state, this.place());
    const { described, changed, removed, held, losses } = plan;
    if (this.sentAll || held) {
      await this.mutate(plan);
    } else {
      await this.remove(plan.disabled);
      await this.connected().applyMutation({
        type: 'full',
        entities: described.map(({ entity }) => this.deferred(entity)),
      });
      this.sentAll = true;
    }
    await store.write(name, changed.map(withoutEntity), removed);
    if (held) {
      await this.hold(held, state);
    }
    await store.setState(name, {
      mark: reading.mark,
      readAt: now().toISOString(),
      held,
      losses,
    });
    this.options.logger.info('A directory was read', {
      directory: name,
      users: reading.users.length,
      groups: reading.groups.length,
      changed: changed.length,
      removed: removed.length,
      seconds: (now().getTime() - began.getTime()) / 1000,
    });
  }

  private async applyChanges(
    reading: DirectoryChanges,
    state: DirectoryState,
  ): Promise<void> {
    const { name, store } = this.options;
    this.logSkipped(reading.skipped);
    let { losses } = state;
    if (tellsSomething(reading)) {
      const known = await store.records(name);
      const plan = planChanges(reading, known, state, this.place());
      await this.mutate(plan);
      await store.write(name, plan.changed.map(withoutEntity), plan.removed);
      losses = plan.losses;
    }
    await store.setProgress(name, { mark: reading.mark, losses });
  }

  private place() {
    const { name, namespace, guard, now } = this.options;
    return { directory: name, namespace, guard, now: now().getTime() };
  }

  private async hold(
    { digest, readings, users, groups }: HeldLoss & Counts,
    { held: before }: DirectoryState,
  ): Promise<void> {
    const { name, logger, warn } = this.options;
    logger.warn(
      'A directory no longer tells of more records than may vanish at once; nobody was removed. ' +
        'Is it complete? If it is, wait for readings that agree, or confirm it by the action ' +
        "'directory-confirm-removals'",
      { directory: name, users, groups, readings },
    );
    if (before?.digest !== digest) {
      await warn({ directory: name, users, groups });
    }
  }

  private async mutate({ changed, disabled, removed }: Plan): Promise<void> {
    await this.remove([...removed, ...disabled]);
    if (changed.length > 0) {
      await this.connected().applyMutation({
        type: 'delta',
        added: changed.map(({ entity }) => this.deferred(entity)),
        removed: [],
      });
    }
  }

  /**
   * What is changed waits until the catalog has worked through all that came before, which may be minutes; what is
   * removed is gone at once. So who is disabled is removed, to lose access now, and comes back disabled. In two
   * mutations: in one, the catalog takes an entity that it has already for unchanged, and only removes it.
   */
  private async remove(records: KnownRecord[]): Promise<void> {
    if (records.length > 0) {
      await this.connected().applyMutation({
        type: 'delta',
        added: [],
        removed: records.map(record => ({
          entityRef: this.refOf(record),
          locationKey: this.getProviderName(),
        })),
      });
    }
  }

  private refOf({ kind, name }: { kind: string; name: string }): string {
    return `${kind.toLowerCase()}:${this.options.namespace}/${name}`;
  }

  private deferred(entity: RecordEntity['entity']) {
    return { entity, locationKey: this.getProviderName() };
  }

  private connected(): EntityProviderConnection {
    if (!this.connection) {
      throw new ServiceUnavailableError('The catalog is not connected yet');
    }
    return this.connection;
  }

  private logSkipped(skipped: SkippedRecord[]): void {
    if (skipped.length > 0) {
      this.options.logger.warn(
        'Records of a directory were skipped; complete them there',
        {
          directory: this.options.name,
          count: skipped.length,
          records: skipped
            .slice(0, namedRecords)
            .map(({ record, reason }) => `${record}: ${reason}`),
        },
      );
    }
  }
}

const tellsSomething = (reading: DirectoryChanges) =>
  reading.present !== undefined ||
  reading.users.length + reading.groups.length + reading.removed.length > 0;

const withoutEntity = ({ entity, ...record }: RecordEntity) => record;
