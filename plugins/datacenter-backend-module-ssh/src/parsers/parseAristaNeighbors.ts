import { ObservedLink } from '@rackstage/plugin-datacenter-common';
import { lldpLink } from './lldpLink';
import { listOf, parseJson, recordOf, textOf } from './parseJson';
import { unknownFormat } from './unknownFormat';

const what = 'LLDP neighbours of Arista EOS';

/** `show lldp neighbors detail | json` of Arista EOS. @throws NeighborReadError with `FormatUnknown` */
export function parseAristaNeighbors(output: string): ObservedLink[] {
  const { lldpNeighbors } = recordOf(parseJson(output, what));
  if (lldpNeighbors === undefined) {
    throw unknownFormat(what, output);
  }
  return Object.entries(recordOf(lldpNeighbors)).flatMap(([localPort, port]) =>
    listOf(recordOf(port).lldpNeighborInfo).map(each => {
      const neighbor = recordOf(each);
      const remote = recordOf(neighbor.neighborInterfaceInfo);
      return lldpLink({
        localPort,
        chassisId: textOf(neighbor.chassisId),
        systemName: textOf(neighbor.systemName),
        // The older field has quotation marks around names.
        portId:
          textOf(remote.interfaceId_v2) ??
          textOf(remote.interfaceId)?.replaceAll('"', ''),
        portDescription: textOf(remote.interfaceDescription),
      });
    }),
  );
}
