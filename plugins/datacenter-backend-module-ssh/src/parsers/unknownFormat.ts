import { NeighborReadError } from '@rackstage/plugin-datacenter-node';

/** @param what - that was expected, for example `LLDP neighbours of NX-OS` */
export function unknownFormat(what: string, output: string): NeighborReadError {
  const first = output.trim().split(/\r?\n/, 1)[0].slice(0, 200);
  return new NeighborReadError(
    'FormatUnknown',
    `What the device answers are no ${what}; it begins with '${first}'`,
  );
}
