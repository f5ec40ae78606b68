import {
  InventoryKind,
  managedKinds,
  Resource,
} from '@rackstage/plugin-clouds-common';
import { CloudThing, ManagedThings } from '../../database/ManagedThings';
import { InventoryItemRecord } from '../../database/records';

/** What was seen in the cloud, each with what it is here. */
export async function withManagement(
  items: InventoryItemRecord[],
  accountId: string,
  { managedThings }: { managedThings: ManagedThings },
): Promise<Resource[]> {
  const things = items.flatMap(({ kind, region, id }) =>
    isAdoptable(kind) && region !== undefined ? [{ kind, region, id }] : [],
  );
  const managed = await managedThings.find(accountId, things);
  return items.map(item => {
    if (!isAdoptable(item.kind)) {
      return item;
    }
    const found = managed.find(
      ({ kind, region, cloudId }) =>
        kind === item.kind && region === item.region && cloudId === item.id,
    );
    return found
      ? {
          ...item,
          management: found.management,
          managed: {
            kind: found.partOf ?? found.kind,
            id: found.id,
            name: found.name,
          },
        }
      : { ...item, management: 'unknown' };
  });
}

const isAdoptable = (kind: InventoryKind): kind is CloudThing['kind'] =>
  kind === 'instance' || managedKinds.some(managed => managed === kind);
