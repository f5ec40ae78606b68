import { ObservedLink } from '@rackstage/plugin-datacenter-common';
import { fieldBlocks, valueOf } from './fieldBlocks';
import { lldpLink } from './lldpLink';
import { unknownFormat } from './unknownFormat';

const what = 'LLDP neighbours of Dell OS10';

/** `show lldp neighbors detail` of Dell OS10, and OS9 whose fields are the same. @throws NeighborReadError with `FormatUnknown` */
export function parseDellNeighbors(output: string): ObservedLink[] {
  const blocks = fieldBlocks(output, {
    starts: ['remote chassis id subtype'],
    names: [
      'remote chassis id',
      'remote port id',
      'remote port description',
      'local port id',
      'remote system name',
    ],
  });
  // It prints nothing where there is none.
  if (blocks.length === 0 && output.trim() !== '') {
    throw unknownFormat(what, output);
  }
  return blocks.map(fields => {
    const localPort = valueOf(fields, 'local port id');
    if (localPort === undefined) {
      throw unknownFormat(`${what} with their ports`, output);
    }
    return lldpLink({
      localPort,
      chassisId: valueOf(fields, 'remote chassis id'),
      portId: valueOf(fields, 'remote port id'),
      portDescription: valueOf(fields, 'remote port description'),
      systemName: valueOf(fields, 'remote system name'),
    });
  });
}
