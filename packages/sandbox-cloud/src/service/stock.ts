import { capacityOf } from '../world/capacity';
import { RegionalWorld } from '../world/World';
import { Spec } from '../world/types';

/** How many more instances of the spec each zone holds; every zone of the region is in it. */
export function roomPerZone(
  { region, zones }: RegionalWorld,
  spec: Spec,
  used: ReadonlyMap<string, number>,
): Map<string, number> {
  return new Map(
    zones.map(zone => [
      zone.id,
      Math.max(0, capacityOf(region, zone, spec) - (used.get(zone.id) ?? 0)),
    ]),
  );
}

/** The zone an instance goes to: the one asked for, else the one with most room; none when there is no room. */
export function chooseZone(
  room: ReadonlyMap<string, number>,
  wanted?: string,
): string | undefined {
  const candidates = [...room].filter(
    ([zone, free]) => free > 0 && (wanted === undefined || zone === wanted),
  );
  const [best] = candidates.sort(([, left], [, right]) => right - left);
  return best?.[0];
}
