import { KnownPorts, portKey } from './KnownPorts';
import { normalizeMac } from './normalizeMac';
import { normalizePortName } from './normalizePortName';
import {
  DeviceObservation,
  LinkEnd,
  ObservationProtocol,
  ObservedLink,
} from './types';

/** What a port sees, in the words of the records where these have it. */
export interface Sighting {
  from: LinkEnd;
  to: { device: string; port?: string };
  /** Of the port that is seen, where the records have it. */
  toKey?: string;
  protocol: ObservationProtocol;
  /** One of several addresses behind a port: it confirms what is expected, and contradicts nothing. */
  isOneOfMany: boolean;
}

export interface Sightings {
  list: Sighting[];
  /** Keys of ports with something behind them that nobody can name. */
  unidentified: ReadonlySet<string>;
  /** Whether a device sees another one behind an aggregate, whose MAC address table does not tell the port. */
  isBehindAggregate(device: string, remote: string): boolean;
}

/**
 * Reads what devices said. A MAC address table counts only for ports without a neighbour that says its name: behind such a
 * port are the addresses of everything that the neighbour leads to.
 */
export function readSightings(
  observed: readonly DeviceObservation[],
  known: KnownPorts,
): Sightings {
  const list: Sighting[] = [];
  const unidentified = new Set<string>();
  const aggregated = new Set<string>();
  for (const { device, links } of observed) {
    for (const [key, ofPort] of byLocalPort(device, links)) {
      const found = sightingsOfPort(device, ofPort, known);
      if (isAggregate(ofPort[0].localPort)) {
        found.forEach(({ to }) => aggregated.add(`${device}\n${to.device}`));
      } else {
        list.push(...found);
      }
      if (found.every(({ isOneOfMany }) => isOneOfMany)) {
        unidentified.add(key);
      }
    }
  }
  return {
    list,
    unidentified,
    isBehindAggregate: (device, remote) =>
      aggregated.has(`${device}\n${remote}`),
  };
}

function byLocalPort(device: string, links: readonly ObservedLink[]) {
  const ports = new Map<string, ObservedLink[]>();
  for (const link of links) {
    const key = portKey({ device, port: link.localPort });
    const others = ports.get(key);
    if (others) {
      others.push(link);
    } else {
      ports.set(key, [link]);
    }
  }
  return ports;
}

function sightingsOfPort(
  device: string,
  links: readonly ObservedLink[],
  known: KnownPorts,
): Sighting[] {
  const named = links.filter(({ protocol }) => protocol !== 'mac-table');
  if (named.length > 0) {
    return named.map(link => namedSighting(device, link, known));
  }
  const addresses = new Set(links.map(({ remoteMac }) => remoteMac));
  return links.flatMap(link =>
    addressSighting(device, link, known, addresses.size > 1),
  );
}

function namedSighting(
  device: string,
  link: ObservedLink,
  known: KnownPorts,
): Sighting {
  const { remoteName, remotePort, protocol } = link;
  const mac = macOf(link.remoteMac);
  const remote =
    (remoteName ? known.deviceOf(remoteName) : undefined) ??
    known.deviceWithMac(mac) ??
    known.deviceWithMac(macOf(link.remoteChassisId));
  const port =
    remote === undefined
      ? undefined
      : knownPortOf(remote, remotePort, mac, known);
  return {
    from: localEnd(device, link, known),
    to: port ?? {
      device: remote ?? remoteName ?? nameless(link),
      port: remotePort ?? link.remoteMac,
    },
    toKey: port ? portKey(port) : undefined,
    protocol,
    isOneOfMany: false,
  };
}

function knownPortOf(
  device: string,
  port: string | undefined,
  mac: string | undefined,
  known: KnownPorts,
): LinkEnd | undefined {
  const named = port === undefined ? undefined : known.find({ device, port });
  const withMac = known.withMac(mac).filter(end => end.device === device);
  return named ?? (withMac.length === 1 ? withMac[0] : undefined);
}

function addressSighting(
  device: string,
  link: ObservedLink,
  known: KnownPorts,
  isOneOfMany: boolean,
): Sighting[] {
  const mac = macOf(link.remoteMac);
  const remote = known.deviceWithMac(mac);
  if (remote === undefined) {
    return [];
  }
  const port = knownPortOf(remote, undefined, mac, known);
  return [
    {
      from: localEnd(device, link, known),
      to: port ?? { device: remote },
      toKey: port && portKey(port),
      protocol: link.protocol,
      isOneOfMany,
    },
  ];
}

function localEnd(device: string, link: ObservedLink, known: KnownPorts) {
  const end = { device, port: link.localPort };
  return known.find(end) ?? end;
}

const macOf = (text: string | undefined) =>
  text === undefined ? undefined : normalizeMac(text);

const nameless = ({ remoteChassisId, remoteMac }: ObservedLink) =>
  remoteChassisId ?? remoteMac ?? '';

/** Several ports as one: `Port-channel1`, `ae0`, `lag100`, `bond0`, `Trk1`. */
const isAggregate = (port: string) =>
  /^(?:portchannel|ae|lag|bond|trk)\d/.test(normalizePortName(port));
