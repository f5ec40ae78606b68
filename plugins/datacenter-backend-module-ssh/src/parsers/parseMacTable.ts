import {
  normalizeMac,
  ObservedLink,
} from '@rackstage/plugin-datacenter-common';
import { unknownFormat } from './unknownFormat';

/**
 * Reads rows of a MAC address table: those that were learned on a port. What is configured, belongs to the switch itself
 * or was learned from another switch over a tunnel says nothing of a cable.
 *
 * @throws NeighborReadError with `FormatUnknown`
 */
export function parseMacTable(output: string): ObservedLink[] {
  // Some print not even the title of an empty table.
  if (
    output.trim() !== '' &&
    !/mac[ -]*address|ethernet switching table/i.test(output)
  ) {
    throw unknownFormat('MAC address table', output);
  }
  return output.split(/\r?\n/).flatMap(line => {
    const words = line.trim().split(/\s+/);
    const at = words.findIndex(isAddress);
    // Which column it is depends on the vendor; between the address and it are ages and flags.
    const port = words.slice(at + 1).find(word => isPort.test(word));
    const isLearned = words.some(word => learned.test(word));
    return at >= 0 && isLearned && port !== undefined
      ? [
          {
            localPort: port,
            remoteMac: normalizeMac(words[at]),
            protocol: 'mac-table' as const,
          },
        ]
      : [];
  });
}

const isAddress = (word: string) =>
  /[.:-]/.test(word) && normalizeMac(word) !== undefined;

/** Junos abbreviates: dynamic, learned on this switch. AOS-CX names what let the address in. */
const learned = /^(?:dynamic|learn|D|DL|port-access-security)$/i;

/** And no `CPU`, `Router`, `sup-eth1(R)`, `nve1(10.0.0.1)`, `vtep.32769`. */
const isPort =
  /^(?!vtep|vxlan|nve|vlan)(?:[a-z][a-z-]*\d[\d/.:]*|\d+\/[\d/:]+)$/i;
