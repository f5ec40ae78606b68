import {
  DatacenterClient,
  DatacenterObject,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { placesAround } from '../places/placesAround';

/** One of the things that something is in. */
export interface Around {
  kind: ObjectKindName;
  id: string;
  title: string;
}

/** Fields that say what something is in, the innermost first. */
const inside: Partial<Record<ObjectKindName, [string, ObjectKindName][]>> = {
  ports: [
    ['deviceId', 'devices'],
    ['feedId', 'feeds'],
    ['circuitId', 'circuits'],
  ],
  modules: [['deviceId', 'devices']],
  bays: [['deviceId', 'devices']],
  devices: [
    ['bayId', 'bays'],
    ['rackId', 'racks'],
    ['placeId', 'places'],
  ],
  feeds: [
    ['rackId', 'racks'],
    ['panelId', 'panels'],
  ],
  panels: [['placeId', 'places']],
  reservations: [['rackId', 'racks']],
  racks: [
    ['rowId', 'rows'],
    ['roomId', 'places'],
  ],
  rows: [['roomId', 'places']],
  'room-objects': [['roomId', 'places']],
  places: [['parentId', 'places']],
};

/**
 * What something is in, from the region or site down to what is right around it;
 * nothing where that goes in a circle.
 */
export async function trailOf(
  api: DatacenterClient,
  object: DatacenterObject,
  signal: AbortSignal,
): Promise<Around[]> {
  const trail: Around[] = [];
  const passed = new Set<string>();
  let next = containerOf(object);
  while (next && next.kind !== 'places') {
    if (passed.has(next.id)) {
      return [];
    }
    passed.add(next.id);
    const around = await api.getObject(next.kind, next.id, { signal });
    trail.unshift({ ...next, title: around.title });
    next = containerOf(around as DatacenterObject);
  }
  if (!next) {
    return trail;
  }
  const { items } = await api.getPlaceTree({ signal });
  const places = placesAround(items, next.id).map(({ id, name }) => ({
    kind: 'places' as const,
    id,
    title: name,
  }));
  return [...places, ...trail];
}

function containerOf({ kind, fields }: DatacenterObject) {
  for (const [field, container] of inside[kind] ?? []) {
    const id = fields[field];
    if (typeof id === 'string') {
      return { kind: container, id };
    }
  }
  return undefined;
}
