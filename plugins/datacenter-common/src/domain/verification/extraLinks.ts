import { KnownPorts, portKey } from './KnownPorts';
import { Sighting } from './sightings';
import { ExtraLink } from './types';

/** What is seen and belongs to no link that is expected, once for both ends. */
export function extraLinks(
  sightings: readonly Sighting[],
  used: ReadonlySet<Sighting>,
  known: KnownPorts,
): ExtraLink[] {
  const extra = new Map<string, ExtraLink>();
  for (const sighting of sightings) {
    const { from, to, toKey, protocol } = sighting;
    const ends = [portKey(from), toKey ?? JSON.stringify(to)].sort();
    const name = ends.join('\n');
    if (protocol !== 'mac-table' && !used.has(sighting) && !extra.has(name)) {
      extra.set(name, extraLink(sighting, known));
    }
  }
  return [...extra.values()];
}

function extraLink({ from, to, toKey }: Sighting, known: KnownPorts) {
  const isInRecords = toKey !== undefined && known.find(from) !== undefined;
  const extra: ExtraLink = {
    state: 'extra',
    a: from,
    b: to,
    fix:
      isInRecords && to.port !== undefined
        ? { code: 'record', a: from, b: { device: to.device, port: to.port } }
        : { code: 'identify', at: from, reported: to },
  };
  return extra;
}
