import { byName, PortChoice } from './choosePorts';
import { DeviceToWire, FeedToWire, PortToWire } from './types';

export interface SupplyPair {
  readonly pdu: DeviceToWire;
  readonly port: PortToWire;
  readonly feed: FeedToWire;
}

/**
 * Connects units of outlets that have no feed with free feeds of their rack,
 * each on the side that fewest of them are on.
 *
 * @returns the pairs, and all devices with the feeds behind their outlets
 */
export function supplyPdus(
  devices: readonly DeviceToWire[],
  feeds: readonly FeedToWire[],
  ports: PortChoice,
): { pairs: SupplyPair[]; devices: DeviceToWire[] } {
  const pairs: SupplyPair[] = [];
  const free = new Set(
    feeds.filter(({ isTaken }) => !isTaken).map(({ portId }) => portId),
  );
  const suppliedOf = (rackId: string | undefined, side: string) =>
    devices.filter(
      device =>
        device.rackId === rackId &&
        hasOutlets(device) &&
        (device.ports.some(it => it.feed?.side === side) ||
          pairs.some(it => it.pdu === device && it.feed.feed.side === side)),
    ).length;
  const supplied = new Map<string, FeedToWire>();
  for (const pdu of devices.filter(hasOutlets).sort(byName)) {
    for (const port of ports.freePorts(pdu, 'power-port')) {
      const [feed] = feeds
        .filter(it => free.has(it.portId) && it.rackId === pdu.rackId)
        .map(it => ({ it, count: suppliedOf(pdu.rackId, it.feed.side) }))
        .sort(
          (a, b) =>
            a.count - b.count ||
            a.it.feed.side.localeCompare(b.it.feed.side) ||
            byName(named(a.it), named(b.it)),
        );
      if (!feed) break;
      pairs.push({ pdu, port, feed: feed.it });
      free.delete(feed.it.portId);
      ports.take(port);
      supplied.set(port.id, feed.it);
    }
  }
  return {
    pairs,
    devices: devices.map(device => ({
      ...device,
      ports: device.ports.map(port => {
        const feed = supplied.get(port.powerPortId ?? '')?.feed;
        return feed ? { ...port, feed } : port;
      }),
    })),
  };
}

const named = ({ portId, name }: FeedToWire) => ({ id: portId, name });

const hasOutlets = ({ ports }: DeviceToWire) =>
  ports.some(({ role }) => role === 'power-outlet');
