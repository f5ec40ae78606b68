import { PlaceNode } from '@rackstage/plugin-datacenter-common';

/** A place and those around it, from the outside in. */
export function placesAround(
  places: PlaceNode[],
  innermost: string,
): PlaceNode[] {
  const byId = new Map(places.map(place => [place.id, place]));
  const around: PlaceNode[] = [];
  let place = byId.get(innermost);
  while (place) {
    around.unshift(place);
    place = byId.get(String(place.parentId));
  }
  return around;
}
