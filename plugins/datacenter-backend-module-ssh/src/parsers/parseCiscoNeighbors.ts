import { ObservedLink } from '@rackstage/plugin-datacenter-common';
import { fieldBlocks, valueOf } from './fieldBlocks';
import { lldpLink } from './lldpLink';
import { unknownFormat } from './unknownFormat';

const what = 'LLDP neighbours of Cisco IOS or NX-OS';

/**
 * `show lldp neighbors detail` of Cisco IOS and NX-OS.
 *
 * @throws NeighborReadError with `FormatUnknown`; also when it has fewer neighbours than it says
 */
export function parseCiscoNeighbors(output: string): ObservedLink[] {
  const blocks = fieldBlocks(withoutDescriptions(output), {
    starts: ['local intf', 'chassis id'],
    names: ['local port id', 'port id', 'port description', 'system name'],
  });
  const [, total] = /^Total entries displayed:\s*(\d+)/m.exec(output) ?? [];
  const isCutOff = total !== undefined && Number(total) !== blocks.length;
  if (isCutOff || (blocks.length === 0 && total === undefined)) {
    throw unknownFormat(what, output);
  }
  return blocks.map(fields => {
    const localPort =
      valueOf(fields, 'local intf') ?? valueOf(fields, 'local port id');
    if (localPort === undefined) {
      // Old releases of IOS do not say on which port it is.
      throw unknownFormat(`${what} with their ports`, output);
    }
    return lldpLink({
      localPort,
      chassisId: valueOf(fields, 'chassis id'),
      portId: valueOf(fields, 'port id'),
      portDescription: valueOf(fields, 'port description'),
      systemName: valueOf(fields, 'system name'),
    });
  });
}

/** They may have several lines, and anything in them. */
const withoutDescriptions = (output: string) =>
  output.replace(/^System Description:[^]*?(?=^Time remaining)/gm, '');
