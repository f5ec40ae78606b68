import { ObservedLink } from '@rackstage/plugin-datacenter-common';
import { fieldBlocks, valueOf } from './fieldBlocks';
import { lldpLink } from './lldpLink';
import { unknownFormat } from './unknownFormat';

const what = 'LLDP neighbours of AOS-CX';

/**
 * `show lldp neighbor-info detail` of HPE Aruba AOS-CX.
 *
 * @throws NeighborReadError with `FormatUnknown`; also when it has fewer neighbours than it says
 */
export function parseArubaNeighbors(output: string): ObservedLink[] {
  const [, total] = /^Total Neighbor Entries\s*:\s*(\d+)/m.exec(output) ?? [];
  const neighbors = fieldBlocks(output, {
    starts: ['port', 'neighbor chassis-name', 'neighbor system-name'],
    names: ['neighbor chassis-id', 'neighbor port-id', 'neighbor port-desc'],
    kept: ['port'],
  }).filter(fields => fields.has('neighbor chassis-id'));
  if (total === undefined || Number(total) !== neighbors.length) {
    throw unknownFormat(what, output);
  }
  return neighbors.map(fields =>
    lldpLink({
      localPort: fields.get('port')!,
      chassisId: valueOf(fields, 'neighbor chassis-id'),
      portId: valueOf(fields, 'neighbor port-id'),
      portDescription: valueOf(fields, 'neighbor port-desc'),
      // Which of the two depends on the release and on the neighbour.
      systemName:
        valueOf(fields, 'neighbor chassis-name') ??
        valueOf(fields, 'neighbor system-name'),
    }),
  );
}
