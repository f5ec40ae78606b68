import { PlaceNode } from '@rackstage/plugin-datacenter-common';

/** Racks and devices in a place and in every place inside it. */
export function totalsOf(
  places: PlaceNode[],
  id: string,
): { racks: number; devices: number } {
  const own = places.find(place => place.id === id);
  const sum = { racks: own?.rackCount ?? 0, devices: own?.deviceCount ?? 0 };
  for (const { id: innerId, parentId } of places) {
    if (parentId === id) {
      const inner = totalsOf(places, innerId);
      sum.racks += inner.racks;
      sum.devices += inner.devices;
    }
  }
  return sum;
}
