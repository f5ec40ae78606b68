import { PowerConnector, PowerFeed, PowerLeg, PowerPlant } from './types';

/** The way from a power port of a device to the feed that supplies it. */
export interface Supply {
  readonly deviceId: string;
  readonly portId: string;
  readonly feed: PowerFeed;
  readonly leg?: PowerLeg;
  /** Everything that must not fail: ports, cables, PDUs, feed and panel. */
  readonly through: ReadonlySet<string>;
}

export interface Supplies {
  readonly supplies: readonly Supply[];
  /** Power ports that lead round in a circle, which is not followed. */
  readonly cycles: readonly string[];
}

/**
 * Follows power ports to their feeds.
 *
 * @param options - `handingOn` to follow also the ports of PDUs, which hand power on
 */
export function suppliesOf(
  plant: PowerPlant,
  { handingOn = false }: { handingOn?: boolean } = {},
): Supplies {
  const ports = new Map(plant.ports.map(port => [port.id, port]));
  const feeds = new Map(plant.feeds.map(feed => [feed.id, feed]));
  const far = new Map<string, { cableId: string; portId: string }>();
  for (const { id, a, b } of plant.cables) {
    for (const end of a) far.set(end, { cableId: id, portId: b[0] });
    for (const end of b) far.set(end, { cableId: id, portId: a[0] });
  }
  const handsOn = new Set(
    plant.ports.flatMap(it =>
      it.role === 'power-outlet' && it.powerPortId ? [it.powerPortId] : [],
    ),
  );
  const supplies: Supply[] = [];
  const cycles = new Set<string>();

  const follow = (start: PowerConnector & { deviceId: string }) => {
    const through = new Set<string>();
    let leg: PowerLeg | undefined;
    let here: PowerConnector | undefined = start;
    while (here) {
      if (through.has(here.id)) {
        cycles.add(start.id);
        return;
      }
      through.add(here.id);
      if (here.deviceId) through.add(here.deviceId);
      const link = far.get(here.id);
      const next: PowerConnector | undefined = link && ports.get(link.portId);
      if (!link || !next) return;
      through.add(link.cableId).add(next.id);
      if (next.deviceId) through.add(next.deviceId);
      const feed = next.feedId ? feeds.get(next.feedId) : undefined;
      if (feed) {
        through.add(feed.id).add(feed.panelId);
        const { deviceId, id: portId } = start;
        supplies.push({ deviceId, portId, feed, leg, through });
        return;
      }
      // The leg of the outlet nearest to the feed is the one of the feed.
      leg = next.leg ?? leg;
      here = next.powerPortId ? ports.get(next.powerPortId) : undefined;
    }
  };
  for (const port of plant.ports) {
    const { deviceId } = port;
    if (port.role !== 'power-port' || deviceId === undefined) continue;
    if (handingOn || !handsOn.has(port.id)) follow({ ...port, deviceId });
    else if (leadsToItself(port, ports, far)) cycles.add(port.id);
  }
  return { supplies, cycles: [...cycles] };
}

function leadsToItself(
  start: PowerConnector,
  ports: ReadonlyMap<string, PowerConnector>,
  far: ReadonlyMap<string, { portId: string }>,
): boolean {
  const seen = new Set<string>();
  let here: string | undefined = start.id;
  while (here !== undefined && !seen.has(here)) {
    seen.add(here);
    here = ports.get(far.get(here)?.portId ?? '')?.powerPortId;
  }
  return here === start.id;
}
