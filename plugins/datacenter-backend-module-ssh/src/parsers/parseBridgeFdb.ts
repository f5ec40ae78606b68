import {
  normalizeMac,
  ObservedLink,
} from '@rackstage/plugin-datacenter-common';
import { listOf, parseJson, recordOf, textOf } from './parseJson';
import { unknownFormat } from './unknownFormat';

const what = 'forwarding database of a Linux bridge';

/** `bridge -j fdb show` of iproute2. @throws NeighborReadError with `FormatUnknown` */
export function parseBridgeFdb(output: string): ObservedLink[] {
  const entries = parseJson(output, what);
  if (!Array.isArray(entries)) {
    throw unknownFormat(what, output);
  }
  return listOf(entries).flatMap(each => {
    const entry = recordOf(each);
    const localPort = textOf(entry.ifname);
    const remoteMac = normalizeMac(textOf(entry.mac) ?? '');
    // Permanent are its own addresses; a destination is behind a tunnel.
    const isLearned =
      textOf(entry.master) !== undefined &&
      textOf(entry.state) === undefined &&
      entry.dst === undefined &&
      !listOf(entry.flags).includes('extern_learn');
    return isLearned && localPort !== undefined && remoteMac !== undefined
      ? [{ localPort, remoteMac, protocol: 'mac-table' as const }]
      : [];
  });
}
