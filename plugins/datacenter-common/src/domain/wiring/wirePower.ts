import { PowerLeg } from '../power';
import { byName, PortChoice } from './choosePorts';
import { DeviceToWire, MissingCable, OutletFeed, PortToWire } from './types';

interface Outlet {
  readonly pdu: DeviceToWire;
  readonly port: PortToWire;
  readonly feed: OutletFeed;
}

export interface PowerPair {
  readonly device: DeviceToWire;
  readonly port: PortToWire;
  readonly pdu: DeviceToWire;
  readonly outlet: PortToWire;
  readonly feed: OutletFeed;
}

/** What feeds and their legs carry when the other side is lost. */
class FeedLoads {
  private readonly worst = new Map<string, number>();
  private readonly legs = new Map<string, number>();

  worstOf({ id, worstDrawWatts }: OutletFeed): number {
    return this.worst.get(id) ?? worstDrawWatts;
  }

  legOf({ id }: OutletFeed, leg: PowerLeg | undefined): number {
    return this.legs.get(`${id} ${leg}`) ?? 0;
  }

  add(feed: OutletFeed, leg: PowerLeg | undefined, watts: number): void {
    this.worst.set(feed.id, this.worstOf(feed) + watts);
    this.legs.set(`${feed.id} ${leg}`, this.legOf(feed, leg) + watts);
  }
}

/**
 * Connects the free power ports of devices with outlets in their rack: each
 * port on the side that its device hangs on least, then on the least loaded
 * feed and leg. A side carries all of a device when the other one is lost.
 */
export function wirePower(
  devices: readonly DeviceToWire[],
  all: readonly DeviceToWire[],
  ports: PortChoice,
): { pairs: PowerPair[]; missing: MissingCable[] } {
  const loads = new FeedLoads();
  const pairs: PowerPair[] = [];
  const missing: MissingCable[] = [];
  const pdus = all.filter(device =>
    device.ports.some(({ role }) => role === 'power-outlet'),
  );
  const heaviestFirst = [...devices].sort(
    (a, b) => b.drawWatts - a.drawWatts || byName(a, b),
  );
  for (const device of heaviestFirst) {
    const sides = new Map<string, number>();
    // All of the device hangs on a feed once, however many of its ports do.
    const counted = new Set<string>();
    for (const { role, feed } of device.ports) {
      if (role === 'power-port' && feed) {
        sides.set(feed.side, (sides.get(feed.side) ?? 0) + 1);
        counted.add(feed.id);
      }
    }
    for (const port of ports.freePorts(device, 'power-port')) {
      const outlets = outletsFor(device, pdus, ports);
      const borne = outlets.filter(
        ({ feed }) =>
          counted.has(feed.id) ||
          loads.worstOf(feed) + device.drawWatts <= feed.availableVa,
      );
      const best = leastLoaded(borne, sides, loads);
      if (!best) {
        const code = outlets.length === 0 ? 'no-outlet' : 'feed-full';
        missing.push({ aId: device.id, code, count: 1 });
        continue;
      }
      const { id, side } = best.feed;
      const draw = counted.has(id) ? 0 : device.drawWatts;
      loads.add(best.feed, best.port.leg, draw);
      counted.add(id);
      sides.set(side, (sides.get(side) ?? 0) + 1);
      ports.take(port, best.port);
      pairs.push({
        device,
        port,
        pdu: best.pdu,
        outlet: best.port,
        feed: best.feed,
      });
    }
  }
  return { pairs, missing };
}

function outletsFor(
  device: DeviceToWire,
  pdus: readonly DeviceToWire[],
  ports: PortChoice,
): Outlet[] {
  return pdus
    .filter(pdu => pdu.id !== device.id && pdu.rackId === device.rackId)
    .flatMap(pdu =>
      ports
        .freePorts(pdu, 'power-outlet')
        .flatMap(port => (port.feed ? [{ pdu, port, feed: port.feed }] : [])),
    );
}

function leastLoaded(
  outlets: readonly Outlet[],
  sides: ReadonlyMap<string, number>,
  loads: FeedLoads,
): Outlet | undefined {
  const order = (a: Outlet, b: Outlet) =>
    (sides.get(a.feed.side) ?? 0) - (sides.get(b.feed.side) ?? 0) ||
    loads.worstOf(a.feed) / a.feed.availableVa -
      loads.worstOf(b.feed) / b.feed.availableVa ||
    loads.legOf(a.feed, a.port.leg) - loads.legOf(b.feed, b.port.leg) ||
    a.feed.side.localeCompare(b.feed.side) ||
    byName(a.port, b.port);
  return [...outlets].sort(order)[0];
}
