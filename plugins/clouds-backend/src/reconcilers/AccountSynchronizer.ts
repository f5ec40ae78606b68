import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  InventoryDiscoveredEvent,
  InventoryKind,
} from '@rackstage/plugin-clouds-common';
import { CloudConnection, CloudError } from '@rackstage/plugin-clouds-node';
import { AccountsStore } from '../database/AccountsStore';
import { InstancesStore } from '../database/InstancesStore';
import { InventoryEventsStore } from '../database/InventoryEventsStore';
import { InventoryRegionsStore } from '../database/InventoryRegionsStore';
import { InventoryStore } from '../database/InventoryStore';
import { ManagedThings } from '../database/ManagedThings';
import { LeaseOptions, LeasedWork } from '@rackstage/leased-loop';
import { setMaxListeners } from 'node:events';
import { AccountRecord } from '../database/records';
import { ResourcesStore } from '../database/ResourcesStore';
import { callDriver } from '../drivers/callDriver';
import { Connections } from '../drivers/Connections';
import { recordInventoryRead } from '../metrics';
import { findStrangers } from './findStrangers';
import { ManagedSightings } from './ManagedSightings';
import {
  AccountReader,
  kindsOf,
  readAccount,
  readRegion,
  RegionOutcome,
  ScopeReading,
} from './readAccount';
import { Twins } from './Twins';

const eventsKeptMilliseconds = 90 * 86_400_000;

export interface AccountSynchronizerOptions {
  accounts: AccountsStore;
  inventory: InventoryStore;
  regions: InventoryRegionsStore;
  events: Pick<InventoryEventsStore, 'removeBefore'>;
  instances: InstancesStore;
  resources: ResourcesStore;
  managedThings: ManagedThings;
  connections: Connections;
  twins: Pick<Twins, 'deleteAmong'>;
  logger: LoggerService;
  now(): Date;
  /** An inventory was read, and whether there is anything new in it; ids only. */
  onChange(change: { accountId: string; isNews: boolean }): void;
  /** Something that nobody manages is new in the cloud; ids only, the cloud's. */
  onDiscover(found: InventoryDiscoveredEvent): void;
  /** Somebody changed instances at the cloud; ids only. */
  onDrift(change: { instanceIds: string[] }): void;
  concurrency: number;
  /** Milliseconds that one call to a cloud may take. */
  callDeadline: number;
  /** Seconds between two readings of an account that has no interval of its own. */
  interval: number;
}

/** Reads the inventory of each account, on schedule and when asked. */
export class AccountSynchronizer implements LeasedWork<AccountRecord> {
  readonly name = 'inventory';
  readonly concurrency: number;
  private readonly sightings: ManagedSightings;

  constructor(private readonly options: AccountSynchronizerOptions) {
    this.concurrency = options.concurrency;
    this.sightings = new ManagedSightings(options);
  }

  claim(lease: LeaseOptions, limit: number): Promise<AccountRecord[]> {
    return this.options.accounts.claimDueForSync(lease, this.now(), limit);
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.accounts.renewSyncLeases(lease, ids);
  }

  makeAllDue(): Promise<void> {
    return this.options.accounts.makeAllSyncsDue(this.now());
  }

  async untilNextDue(): Promise<number | undefined> {
    const next = await this.options.accounts.nextSyncDueAt();
    return next === undefined
      ? undefined
      : Date.parse(next) - this.options.now().getTime();
  }

  async process(
    account: AccountRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const progress = { isNews: false };
    const reader = await this.reader(account, signal, progress);
    const { regions } = await readAccount(reader);
    if (regions) {
      await this.options.inventory.retainRegions(
        account.id,
        regions.map(({ id }) => id),
      );
    }
    await this.forgetEvents(account);
    const { inventoryIntervalSeconds = this.options.interval } = account;
    const next = this.options.now().getTime() + inventoryIntervalSeconds * 1000;
    await this.options.accounts.finishSync(
      lease,
      account,
      new Date(next).toISOString(),
    );
    recordInventoryRead(account.name, this.options.now());
    this.options.onChange({ accountId: account.id, ...progress });
  }

  /** Reads one region of an account, or only these kinds of it. */
  async readRegion(
    account: AccountRecord,
    id: string,
    kinds: InventoryKind[],
    signal: AbortSignal,
  ): Promise<void> {
    const progress = { isNews: false };
    const reader = await this.reader(account, signal, progress);
    const scope = { accountId: account.id, kind: 'region' as const };
    const known = await this.options.inventory.findItem(scope, id);
    await readRegion(reader, { id, name: known?.name ?? id }, kinds);
    this.options.onChange({ accountId: account.id, ...progress });
  }

  private async reader(
    account: AccountRecord,
    signal: AbortSignal,
    /** Is told of what is other than before. */
    progress: { isNews: boolean },
  ): Promise<AccountReader> {
    const { callDeadline, connections } = this.options;
    const connection = await this.connect(account);
    // All kinds of all regions are read under it at once.
    setMaxListeners(0, signal);
    const note = (isNews: boolean) => {
      progress.isNews ||= isNews;
    };
    const callIn: AccountReader['callIn'] = region => send =>
      callDriver(
        {
          deadline: callDeadline,
          signal,
          turn: connections.turn({ accountId: account.id, region }),
        },
        send,
      );
    return {
      connection,
      callIn,
      onReading: async reading => {
        note(await this.record(account, reading));
        if ('items' in reading) {
          const { kind, region, items } = reading;
          await this.options.twins.deleteAmong(
            { accountId: account.id, kind, region },
            items,
            { connection, call: callIn(region) },
          );
        }
      },
      onRegion: async outcome =>
        note(await this.recordRegion(account, connection, outcome)),
    };
  }

  private async recordRegion(
    account: AccountRecord,
    connection: CloudConnection,
    { region, ...outcome }: RegionOutcome,
  ): Promise<boolean> {
    const isWhole =
      !region || outcome.kinds.length === kindsOf(connection).length;
    return this.options.regions.record(
      account.id,
      {
        ...outcome,
        region: region?.id,
        name: region?.name ?? account.title,
        isWhole,
      },
      this.now(),
    );
  }

  private async forgetEvents({ id }: AccountRecord): Promise<void> {
    const oldest = this.options.now().getTime() - eventsKeptMilliseconds;
    await this.options.events.removeBefore(id, new Date(oldest).toISOString());
  }

  /** An account that cannot even be opened fails like one that does not answer. */
  private async connect(account: AccountRecord): Promise<CloudConnection> {
    try {
      return await this.options.connections.get(account);
    } catch (error) {
      const failure = new CloudError('AuthFailed', toError(error).message);
      return {
        verify: () => Promise.reject(failure),
        regions: { list: () => Promise.reject(failure) },
      };
    }
  }

  private async record(
    account: AccountRecord,
    reading: ScopeReading,
  ): Promise<boolean> {
    const { kind, region } = reading;
    const scope = { accountId: account.id, kind, region };
    if ('error' in reading) {
      if (reading.error.code !== 'Unsupported') {
        this.options.logger.warn('A part of an account could not be read', {
          accountId: account.id,
          kind,
          ...(region && { region }),
          ...reading.error,
        });
      }
      await this.options.inventory.failScope(scope, reading.error, this.now());
      return false;
    }
    const { isNews, added } = await this.options.inventory.replaceScope(
      scope,
      reading.items.map(item => ({
        kind,
        region,
        id: item.id,
        // Clouds let things go without a name, but nobody can press or say nothing.
        name: item.name || item.id,
        data: item as unknown as JsonObject,
      })),
      this.now(),
    );
    if (region !== undefined) {
      await this.tellDiscovered({ accountId: account.id, kind, region }, added);
      await this.sightings.record(account.id, region, kind, reading.items);
    }
    return isNews;
  }

  private async tellDiscovered(
    scope: Omit<InventoryDiscoveredEvent, 'ids'>,
    added: { id: string; tag?: string }[],
  ): Promise<void> {
    const ids = await findStrangers(scope, added, this.options.managedThings);
    if (ids.length > 0) {
      this.options.onDiscover({ ...scope, ids });
    }
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}
