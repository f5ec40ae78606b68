import { extraLinks } from './extraLinks';
import { KnownPorts, portKey } from './KnownPorts';
import { EndNeighbour, Neighbour, Neighbours } from './Neighbours';
import { readSightings, Sighting } from './sightings';
import { fixOfWrong } from './fixOfWrong';
import {
  DeviceObservation,
  ExpectedLink,
  KnownDevice,
  KnownPort,
  LinkComparison,
  LinkVerification,
  SeenInstead,
} from './types';

/**
 * Compares what should be connected with what devices see.
 *
 * Either end is enough to verify a link, and what both say of it counts once. MAC address tables confirm links and
 * contradict them, and never make extra ones: they also have what is behind other switches.
 *
 * @param ports - of the records: all of every device that may be seen, so that what is plugged into another port of the right
 * device is told from a port that the device names otherwise than the records do
 * @param devices - names of the devices; one that is not among them has its id as its name
 */
export function compareLinks({
  expected,
  observed,
  ports = [],
  devices = [],
}: {
  expected: readonly ExpectedLink[];
  observed: readonly DeviceObservation[];
  ports?: readonly KnownPort[];
  devices?: readonly KnownDevice[];
}): LinkComparison {
  const read = new Set(observed.map(({ device }) => device));
  const known = new KnownPorts(
    [...ports, ...expected.flatMap(({ a, b }) => [a, b])],
    devices,
  );
  const { list, unidentified, isBehindAggregate } = readSightings(
    observed,
    known,
  );
  const neighbours = new Neighbours(list);
  const verified = new Set(
    expected.filter(link => exactOf(link, neighbours).length > 0),
  );
  const verifiedPorts = new Set([...verified].flatMap(keysOf));
  const expectedPorts = new Set(expected.flatMap(keysOf));
  const contradicts = (
    { sighting, key, device, end }: EndNeighbour,
    link: ExpectedLink,
  ) => {
    if (sighting.protocol !== 'mac-table' || key === undefined) {
      return !sighting.isOneOfMany;
    }
    // What leads to another switch has the addresses behind that one.
    const isOfOther = sighting.toKey === portKey(link[end]);
    const mayLeadOn =
      isOfOther &&
      device !== otherEnd(link, end).device &&
      expectedPorts.has(key);
    return !sighting.isOneOfMany && !verifiedPorts.has(key) && !mayLeadOn;
  };
  const used = new Set<Sighting>();
  const use = (these: readonly Neighbour[]) =>
    these.forEach(({ sighting }) => used.add(sighting));

  const verify = (link: ExpectedLink): LinkVerification => {
    const { id, a, b } = link;
    if (verified.has(link)) {
      use(exactOf(link, neighbours));
      // A port takes one cable: whoever else speaks there is behind its neighbour.
      use(neighbours.ofBoth(link).filter(({ key }) => key === undefined));
      return { state: 'verified', id, certainty: 'port' };
    }
    const seen = neighbours
      .ofBoth(link)
      .filter(each => contradicts(each, link));
    const other = seen.filter(each => !isRightDevice(each, link));
    const rightDevice = seen.filter(each => isRightDevice(each, link));
    use(seen);
    if (rightDevice.length > 0 && other.every(({ key }) => !key)) {
      return { state: 'verified', id, certainty: 'device' };
    }
    if (other.length > 0) {
      const fix = fixOfWrong(link, other, { expected: owners, neighbours });
      return { state: 'wrong', id, seen: seenInstead(other), fix };
    }
    if (
      keysOf(link).some(hasSomething) ||
      isBehindAggregate(a.device, b.device) ||
      isBehindAggregate(b.device, a.device)
    ) {
      return { state: 'unknown', id, reason: 'unidentified' };
    }
    return read.has(a.device) || read.has(b.device)
      ? { state: 'missing', id, fix: { code: 'connect', a, b } }
      : { state: 'unknown', id, reason: 'not-read' };
  };

  const hasSomething = (key: string) =>
    unidentified.has(key) || neighbours.of(key).length > 0;
  const owners = ownersOf(expected.filter(link => !verified.has(link)));
  const links = expected.map(verify);
  return { links, extra: extraLinks(list, used, known) };
}

const keysOf = ({ a, b }: ExpectedLink) => [portKey(a), portKey(b)];

function exactOf(link: ExpectedLink, neighbours: Neighbours): Neighbour[] {
  const [a, b] = keysOf(link);
  return neighbours.of(a).filter(({ key }) => key === b);
}

/** It is there, and does not say behind which of the ports that the records have. */
const isRightDevice = (
  { end, device, key }: EndNeighbour,
  link: ExpectedLink,
) => key === undefined && device === otherEnd(link, end).device;

const otherEnd = ({ a, b }: ExpectedLink, end: 'a' | 'b') =>
  end === 'a' ? b : a;

function ownersOf(links: readonly ExpectedLink[]) {
  const owners = new Map<string, ExpectedLink>();
  for (const link of links) {
    keysOf(link).forEach(key => owners.set(key, link));
  }
  return owners;
}

function seenInstead(neighbours: readonly EndNeighbour[]): SeenInstead[] {
  const seen = new Map<string, SeenInstead>();
  for (const { end, device, port, sighting } of neighbours) {
    const name = JSON.stringify([end, device, port]);
    if (!seen.has(name)) {
      seen.set(name, { end, device, port, protocol: sighting.protocol });
    }
  }
  return [...seen.values()];
}
