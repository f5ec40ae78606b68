import { ObservedLink } from '@rackstage/plugin-datacenter-common';
import { fieldBlocks, valueOf } from './fieldBlocks';
import { lldpLink } from './lldpLink';
import { listOf, parseJson, recordOf, textOf } from './parseJson';
import { unknownFormat } from './unknownFormat';

const what = 'LLDP neighbours of Junos';

/**
 * `show lldp neighbors detail` of Junos, as text or with `| display json`.
 *
 * @throws NeighborReadError with `FormatUnknown`
 */
export function parseJunosNeighbors(output: string): ObservedLink[] {
  if (output.trim() === '') {
    // As text it prints nothing where there is none.
    return [];
  }
  return output.trimStart().startsWith('{')
    ? fromJson(output)
    : fromText(output);
}

function fromJson(output: string): ObservedLink[] {
  const root = recordOf(parseJson(output, what));
  if (root['lldp-neighbors-information'] === undefined) {
    throw unknownFormat(what, output);
  }
  return listOf(root['lldp-neighbors-information'])
    .flatMap(each => listOf(recordOf(each)['lldp-neighbor-information']))
    .map(each => {
      const neighbor = recordOf(each);
      const field = (name: string) => dataOf(neighbor[`lldp-${name}`]);
      // Which of the two depends on the platform.
      const localPort = field('local-interface') ?? field('local-port-id');
      if (localPort === undefined) {
        throw unknownFormat(`${what} with their ports`, output);
      }
      return lldpLink({
        localPort,
        chassisId: field('remote-chassis-id'),
        systemName: field('remote-system-name'),
        portId: field('remote-port-id'),
        portDescription: field('remote-port-description'),
      });
    });
}

/** Every value of Junos is a list of one record. */
const dataOf = (value: unknown) => textOf(recordOf(listOf(value)[0]).data);

function fromText(output: string): ObservedLink[] {
  const blocks = fieldBlocks(output, {
    starts: ['local interface'],
    names: ['chassis id', 'port id', 'port description', 'system name'],
  });
  if (blocks.length === 0) {
    throw unknownFormat(what, output);
  }
  return blocks.map(fields =>
    lldpLink({
      localPort: fields.get('local interface')!,
      chassisId: valueOf(fields, 'chassis id'),
      portId: valueOf(fields, 'port id'),
      portDescription: valueOf(fields, 'port description'),
      systemName: valueOf(fields, 'system name'),
    }),
  );
}
