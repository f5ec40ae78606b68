import { InventoryKind, isAdoptable } from '@rackstage/plugin-clouds-common';
import { ManagedThings } from '../database/ManagedThings';

/** The ids of those that are not managed, and not being made, here. */
export async function findStrangers(
  {
    accountId,
    kind,
    region,
  }: { accountId: string; kind: InventoryKind; region: string },
  added: { id: string; tag?: string }[],
  managedThings: Pick<ManagedThings, 'find' | 'findBeingMade'>,
): Promise<string[]> {
  if (!isAdoptable(kind)) {
    return [];
  }
  const known = await managedThings.find(
    accountId,
    added.map(({ id }) => ({ kind, region, id })),
  );
  const ours = await managedThings.findBeingMade(
    added.flatMap(({ tag }) => (tag === undefined ? [] : [tag])),
  );
  return added
    .filter(
      ({ id, tag = '' }) =>
        !ours.includes(tag) && !known.some(({ cloudId }) => cloudId === id),
    )
    .map(({ id }) => id);
}
