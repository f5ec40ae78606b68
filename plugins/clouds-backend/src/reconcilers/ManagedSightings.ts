import {
  InventoryKind,
  ManagedKind,
  managedKinds,
  ObservedInstance,
} from '@rackstage/plugin-clouds-common';
import { InstanceChange, InstancesStore } from '../database/InstancesStore';
import { ResourceRecord } from '../database/records';
import { ResourcesStore } from '../database/ResourcesStore';
import { hasDrifted } from './driftEvents';
import { instanceSighting, isNoNews } from './instanceSighting';
import { isSame } from './isSame';

export interface ManagedSightingsOptions {
  instances: Pick<
    InstancesStore,
    'listInRegion' | 'recordSightings' | 'recordUnchanged'
  >;
  resources: Pick<ResourcesStore, 'listInRegion' | 'recordUnchanged' | 'wake'>;
  now(): Date;
  /** Somebody changed instances at the cloud; ids only. */
  onDrift(change: { instanceIds: string[] }): void;
}

/** Compares what is managed here with what a reading of the inventory saw of it. */
export class ManagedSightings {
  constructor(private readonly options: ManagedSightingsOptions) {}

  async record(
    accountId: string,
    region: string,
    kind: InventoryKind,
    items: { id: string }[],
  ): Promise<void> {
    if (kind === 'instance') {
      await this.compareInstances(
        accountId,
        region,
        items as ObservedInstance[],
      );
    }
    if (kind === 'volume') {
      await this.compareDataVolumes(accountId, region, items);
    }
    if (isManagedKind(kind)) {
      await this.compareResources(accountId, region, kind, items);
    }
  }

  private async compareInstances(
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
      const sighting = instanceSighting(seen.get(cloudId), now);
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

  private now(): string {
    return this.options.now().toISOString();
  }
}

const isManagedKind = (kind: string): kind is ManagedKind =>
  (managedKinds as readonly string[]).includes(kind);
