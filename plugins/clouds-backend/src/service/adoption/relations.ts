import {
  InventoryKind,
  ManagedKind,
  managedKinds,
  managedReferences,
  ObservedInstance,
  referenceOf,
  resourceKind,
} from '@rackstage/plugin-clouds-common';
import { InventoryStore } from '../../database/InventoryStore';
import { CloudThing } from '../../database/ManagedThings';
import { InventoryItemRecord } from '../../database/records';

/** Something in the cloud that belongs to another thing. */
export interface Related {
  thing: CloudThing;
  name: string;
}

const mostPerPage = 500;

export const keyOf = ({ kind, region, id }: CloudThing): string =>
  JSON.stringify([kind, region, id]);

/** What a thing names in the cloud, by the path in its spec. */
export function referencesInCloud(
  { kind, region }: CloudThing,
  told: object,
): { path: string; field: string; thing: CloudThing }[] {
  return kind === 'instance'
    ? []
    : managedReferences(resourceKind(kind), told).map(reference => ({
        path: reference.path,
        field: reference.field,
        thing: { kind: reference.kind, region, id: reference.id },
      }));
}

/** What names a thing in the cloud: the subnets of a network, the volumes of an instance. */
export async function usersInCloud(
  thing: CloudThing,
  accountId: string,
  inventory: Pick<InventoryStore, 'listItems'>,
): Promise<Related[]> {
  const { kind, region } = thing;
  const naming = managedKinds.filter(one => names(one, kind));
  const found = await Promise.all(
    [...naming, ...(kind === 'network' ? (['instance'] as const) : [])].map(
      async user => {
        const items = await everyItem(
          { accountId, kind: user, region },
          inventory,
        );
        return items
          .filter(item => uses(user, item, thing))
          .map(({ id, name }) => ({
            thing: { kind: user, region, id },
            name,
          }));
      },
    ),
  );
  return found.flat();
}

const names = (user: ManagedKind, kind: CloudThing['kind']): boolean =>
  Object.values(resourceKind(user).schema.properties).some(property => {
    const reference = referenceOf(property);
    return reference?.from === 'managed' && reference.kind === kind;
  });

function uses(
  user: ManagedKind | 'instance',
  { data }: InventoryItemRecord,
  { kind, region, id }: CloudThing,
): boolean {
  if (user === 'instance') {
    const { addresses } = data as unknown as ObservedInstance;
    return addresses.some(({ network }) => network === id);
  }
  const told = resourceKind(user).specOf(data as never);
  return referencesInCloud({ kind: user, region, id: '' }, told).some(
    ({ thing }) => thing.kind === kind && thing.id === id,
  );
}

async function everyItem(
  scope: { accountId: string; kind: InventoryKind; region: string },
  inventory: Pick<InventoryStore, 'listItems'>,
): Promise<InventoryItemRecord[]> {
  const all: InventoryItemRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await inventory.listItems({
      ...scope,
      limit: mostPerPage,
      cursor,
    });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return all;
}
