import { ObservedLink } from '@rackstage/plugin-datacenter-common';
import { lldpLink } from './lldpLink';
import { JsonRecord, listOf, parseJson, recordOf, textOf } from './parseJson';
import { unknownFormat } from './unknownFormat';

const what = 'neighbours of lldpd';

/** `lldpctl -f json` of lldpd, as Cumulus Linux, SONiC and servers have it. @throws NeighborReadError with `FormatUnknown` */
export function parseLldpctl(output: string): ObservedLink[] {
  const { lldp } = recordOf(parseJson(output, what));
  if (lldp === undefined) {
    throw unknownFormat(what, output);
  }
  // One interface is a record, several are a list of records with one name each.
  return listOf(recordOf(lldp).interface).flatMap(each =>
    Object.entries(recordOf(each)).map(([localPort, value]) => {
      const seen = recordOf(value);
      const { name, chassis } = chassisOf(recordOf(seen.chassis));
      const port = recordOf(seen.port);
      return lldpLink({
        localPort,
        chassisId: idOf(chassis),
        systemName: name,
        portId: idOf(port),
        portDescription: textOf(port.descr),
        protocol: textOf(seen.via)?.startsWith('CDP') ? 'cdp' : 'lldp',
      });
    }),
  );
}

/** Under the neighbour's name, where it tells one. */
function chassisOf(chassis: JsonRecord): {
  name?: string;
  chassis: JsonRecord;
} {
  const [[name, value] = []] = Object.entries(chassis);
  return chassis.id !== undefined || name === undefined
    ? { chassis }
    : { name, chassis: recordOf(value) };
}

const idOf = (record: JsonRecord) => textOf(recordOf(record.id).value);
