import { cableColor } from './cableColor';
import { transceiversFor } from './cableTypeFor';
import { chooseCable, typeFor, usualLengths } from './chooseLength';
import { PortChoice } from './choosePorts';
import {
  CableReason,
  DeviceToWire,
  FeedToWire,
  MissingCable,
  PortToWire,
  ProposedCable,
  WiringProposal,
  WiringQuestion,
} from './types';
import { Ways } from './Ways';
import { supplyPdus } from './supplyPdus';
import { wirePower } from './wirePower';

/** What a cable is to join, and why. */
interface Joint {
  readonly a: DeviceToWire;
  readonly b: DeviceToWire;
  readonly aPort: PortToWire;
  readonly bPort: PortToWire;
  readonly side?: string;
  readonly reason: CableReason;
}

/**
 * Proposes a cable for each wanted connection that is not there yet: its
 * ports, type, way over the trays and length from stock; and says what cannot
 * be connected.
 */
export function proposeCables(question: WiringQuestion): WiringProposal {
  const { links, powerDeviceIds = [], feeds = [] } = question;
  const ports = new PortChoice();
  const { pairs, devices } = supplyPdus(question.devices, feeds, ports);
  const byId = new Map(devices.map(device => [device.id, device]));
  const laying = new Laying(question);
  for (const { aId, bId, count, speedMbit } of links) {
    const [a, b] = [byId.get(aId), byId.get(bId)];
    const open = count - (a && b ? connected(a, b) : 0);
    for (let n = 0; n < open; n++) {
      const pair =
        a && b && a.id !== b.id
          ? ports.pair(a, b, speedMbit)
          : ('no-free-port' as const);
      if (typeof pair === 'string') {
        laying.missing.push({ aId, bId, code: pair, count: open - n });
        break;
      }
      const { reason } = pair;
      const isLaid = laying.lay({
        a: a!,
        b: b!,
        aPort: pair.a,
        bPort: pair.b,
        reason,
      });
      if (!isLaid) {
        laying.missing.push({ aId, bId, code: 'too-far', count: open - n });
        break;
      }
      ports.take(pair.a, pair.b);
    }
  }
  for (const { port, feed } of pairs) laying.layFeed(port, feed);
  const supplied = powerDeviceIds.flatMap(id => byId.get(id) ?? []);
  const power = wirePower(supplied, devices, ports);
  for (const { device, port, pdu, outlet, feed } of power.pairs) {
    laying.lay({
      a: device,
      b: pdu,
      aPort: port,
      bPort: outlet,
      side: feed.side,
      reason: { code: 'least-loaded-side', text: feed.side },
    });
  }
  return {
    cables: laying.cables,
    missing: [...laying.missing, ...power.missing],
  };
}

/** Cables that lead from one device to the other already. */
const connected = (a: DeviceToWire, b: DeviceToWire): number =>
  a.ports.filter(
    ({ role, peerDeviceId }) => role === 'interface' && peerDeviceId === b.id,
  ).length;

/** Lays cables one after the other: each fills its trays. */
class Laying {
  readonly cables: ProposedCable[] = [];
  readonly missing: MissingCable[] = [];
  private readonly ways: Ways;

  constructor(private readonly question: WiringQuestion) {
    this.ways = new Ways(question);
  }

  /** From where feeds come into the rack, at its top or under it, nobody says. */
  layFeed(port: PortToWire, feed: FeedToWire): void {
    this.cables.push({
      key: `${port.id}-${feed.portId}`,
      aPortId: port.id,
      bPortId: feed.portId,
      type: 'power',
      color: cableColor('power', feed.feed.side),
      trayIds: [],
      transceivers: [],
      reasons: [
        { code: 'free-feed', text: feed.feed.side },
        { code: 'way-unknown' },
      ],
    });
  }

  /** Whether there is a cable that reaches. */
  lay({ a, b, aPort, bPort, side, reason }: Joint): boolean {
    const { stock = usualLengths } = this.question;
    const ends = {
      key: `${aPort.id}-${bPort.id}`,
      aPortId: aPort.id,
      bPortId: bPort.id,
    };
    const way = this.ways.between(a, b);
    const chosen = way
      ? chooseCable(aPort, bPort, way.neededMetres, stock)
      : { type: typeFor(aPort, bPort, 0)!, reasons: [] };
    if (!chosen) return false;
    const { trayIds = [], neededMetres } = way ?? {};
    const { reasons, ...cable } = chosen;
    this.ways.lay(trayIds);
    this.cables.push({
      ...ends,
      ...cable,
      color: cableColor(cable.type, side),
      trayIds,
      ...(neededMetres !== undefined && { neededMetres }),
      transceivers: transceiversFor(cable.type, aPort, bPort),
      reasons: [
        reason,
        way ? { code: way.kind, value: neededMetres } : { code: 'way-unknown' },
        ...reasons,
      ],
    });
    return true;
  }
}
