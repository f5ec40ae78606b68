import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  InventoryDiscoveredEvent,
  InventoryKind,
  ManagedKind,
  managedKinds,
  ObservedInstance,
  planInstance,
} from '@rackstage/plugin-clouds-common';
import { CloudConnection, CloudError } from '@rackstage/plugin-clouds-node';
import { AccountsStore } from '../database/AccountsStore';
import { InstanceChange, InstancesStore } from '../database/InstancesStore';
import { InventoryEventsStore } from '../database/InventoryEventsStore';
import { InventoryRegionsStore } from '../database/InventoryRegionsStore';
import { InventoryStore } from '../database/InventoryStore';
import { ManagedThings } from '../database/ManagedThings';
import { LeaseOptions, LeasedWork } from '@rackstage/leased-loop';
import { setMaxListeners } from 'node:events';
import {
  AccountRecord,
  InstanceRecord,
  ResourceRecord,
} from '../database/records';
import { ResourcesStore } from '../database/ResourcesStore';
import { callDriver } from '../drivers/callDriver';
import { Connections } from '../drivers/Connections';
import { recordInventoryRead } from '../metrics';
import { hasDrifted } from './driftEvents';
import { isStuck } from './failures';
import { eventsBetween } from './instanceEvents';
import { derive, firstKnown, intentOf, observationOf } from './instanceView';
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

  constructor(private readonly options: AccountSynchronizerOptions) {
    this.concurrency = options.concurrency;
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
    await this.tellDiscovered(scope, added);
    if (kind === 'instance' && region !== undefined) {
      await this.compare(
        account.id,
        region,
        reading.items as ObservedInstance[],
      );
    }
    if (kind === 'volume' && region !== undefined) {
      await this.compareDataVolumes(account.id, region, reading.items);
    }
    if (isManaged(kind) && region !== undefined) {
      await this.compareResources(account.id, region, kind, reading.items);
    }
    return isNews;
  }

  /** Whatever is new in the cloud, and not managed or being made here. */
  private async tellDiscovered(
    scope: { accountId: string; kind: InventoryKind; region?: string },
    added: { id: string; tag?: string }[],
  ): Promise<void> {
    const { accountId, kind, region } = scope;
    if (region === undefined || (kind !== 'instance' && !isManaged(kind))) {
      return;
    }
    const { managedThings } = this.options;
    const known = await managedThings.find(
      accountId,
      added.map(({ id }) => ({ kind, region, id })),
    );
    const ours = await managedThings.findBeingMade(
      added.flatMap(({ tag }) => (tag === undefined ? [] : [tag])),
    );
    const ids = added
      .filter(
        ({ id, tag = '' }) =>
          !ours.includes(tag) && !known.some(({ cloudId }) => cloudId === id),
      )
      .map(({ id }) => id);
    if (ids.length > 0) {
      this.options.onDiscover({ accountId, kind, region, ids });
    }
  }

  /** Tells the instances that are managed here what the inventory saw of them. */
  private async compare(
    accountId: string,
    region: string,
    observed: ObservedInstance[],
  ): Promise<void> {
    const seen = new Map(observed.map(item => [item.id, item]));
    const managed = await this.options.instances.listInRegion(
      accountId,
      region,
    );
    const now = this.now();
    const unchanged: string[] = [];
    const changed = new Map<string, InstanceChange>();
    for (const record of managed) {
      const { id, cloudId } = record;
      if (cloudId === undefined) {
        continue;
      }
      const sighting = this.sighting(seen.get(cloudId));
      if (seen.has(cloudId) && isNoNews(record, sighting)) {
        unchanged.push(id);
      } else {
        changed.set(id, sighting);
      }
    }
    // A transaction for each would keep SQLite from all other work.
    const drifted: string[] = [];
    await this.options.instances.recordSightings(
      new Map(
        [...changed].map(([id, change]) => [
          id,
          current => {
            const sighting = change(current);
            if (hasDrifted(sighting.events ?? [])) {
              drifted.push(id);
            }
            return sighting;
          },
        ]),
      ),
    );
    if (drifted.length > 0) {
      this.options.onDrift({ instanceIds: drifted });
    }
    await this.options.instances.recordUnchanged(unchanged, now);
  }

  /** Has instances looked at whose data volume is not as it was, or not in the list. */
  private async compareDataVolumes(
    accountId: string,
    region: string,
    items: { id: string }[],
  ): Promise<void> {
    const seen = new Map(items.map(item => [item.id, item]));
    const managed = await this.options.instances.listInRegion(
      accountId,
      region,
    );
    const now = this.now();
    const changed = managed.filter(
      ({ volumeCloudId, seenVolume }) =>
        volumeCloudId !== undefined &&
        !isSame(seen.get(volumeCloudId) ?? 'absent', seenVolume),
    );
    await this.options.instances.recordSightings(
      new Map(
        changed.map(({ id }) => [
          id,
          current => ({
            fields: { nextAttemptAt: current.nextAttemptAt ?? now },
          }),
        ]),
      ),
    );
  }

  /** Has those looked at by their id that are not as they were, or not in the list. */
  private async compareResources(
    accountId: string,
    region: string,
    kind: ManagedKind,
    items: { id: string }[],
  ): Promise<void> {
    const seen = new Map(items.map(item => [item.id, item]));
    const managed = await this.options.resources.listInRegion(
      accountId,
      region,
      kind,
    );
    const known = managed.filter(({ cloudId }) => cloudId !== undefined);
    const isUnchanged = ({ cloudId, observed }: ResourceRecord) =>
      isSame(seen.get(cloudId!), observed);
    const idsOf = (records: ResourceRecord[]) => records.map(({ id }) => id);
    const now = this.now();
    await this.options.resources.recordUnchanged(
      idsOf(known.filter(isUnchanged)),
      now,
    );
    await this.options.resources.wake(
      idsOf(known.filter(record => !isUnchanged(record))),
      now,
    );
  }

  private sighting(observed: ObservedInstance | undefined): InstanceChange {
    const now = this.now();
    return (current: InstanceRecord) => {
      if (!observed) {
        // Not seen is not gone: the reconciler looks for it by its id.
        return { fields: { nextAttemptAt: current.nextAttemptAt ?? now } };
      }
      const merged = { ...current, seenInstance: observed, observedAt: now };
      const step = planInstance(intentOf(merged), observationOf(merged));
      if (step === 'settled') {
        merged.applying = undefined;
      }
      merged.known = firstKnown(merged);
      const after = { ...merged, ...derive(merged, now) };
      const { seenInstance, observedAt, phase, conditions } = after;
      return {
        fields: {
          seenInstance,
          observedAt,
          timesMissing: 0,
          phase,
          conditions,
          management: after.management,
          drift: after.drift,
          known: after.known,
          applying: after.applying,
          nextAttemptAt:
            step === 'settled' ||
            step === 'broken' ||
            (isStuck(current) && isSame(current.seenInstance, observed))
              ? current.nextAttemptAt
              : (current.nextAttemptAt ?? now),
        },
        events: eventsBetween(current, after),
      };
    };
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

/** As JSON, because that is how it is stored: absent and undefined are one. */
const isSame = (a: unknown, b: unknown) =>
  JSON.stringify(a) === JSON.stringify(b);

const isManaged = (kind: string): kind is ManagedKind =>
  (managedKinds as readonly string[]).includes(kind);

/** Whether nothing but the time at which it was seen is new. */
function isNoNews(record: InstanceRecord, sighting: InstanceChange): boolean {
  const { fields, events = [] } = sighting(record);
  const { observedAt, ...rest } = fields;
  return (
    events.length === 0 &&
    (Object.keys(rest) as (keyof typeof rest)[]).every(key =>
      isSame(rest[key], record[key]),
    )
  );
}
