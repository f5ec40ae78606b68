import {
  normalizeMac,
  ObservedLink,
} from '@rackstage/plugin-datacenter-common';
import { listOf, parseJson, recordOf, textOf } from './parseJson';
import { unknownFormat } from './unknownFormat';

const what = 'MAC address table of Arista EOS';

/** `show mac address-table | json` of Arista EOS. @throws NeighborReadError with `FormatUnknown` */
export function parseAristaMacTable(output: string): ObservedLink[] {
  const { unicastTable } = recordOf(parseJson(output, what));
  if (unicastTable === undefined) {
    throw unknownFormat(what, output);
  }
  return listOf(recordOf(unicastTable).tableEntries).flatMap(each => {
    const entry = recordOf(each);
    const localPort = textOf(entry.interface);
    const remoteMac = normalizeMac(textOf(entry.macAddress) ?? '');
    const isOfPort =
      entry.entryType === 'dynamic' && !/^(?:vxlan|cpu)/i.test(localPort ?? '');
    return isOfPort && localPort !== undefined && remoteMac !== undefined
      ? [{ localPort, remoteMac, protocol: 'mac-table' as const }]
      : [];
  });
}
