import { PortTemplate } from '@rackstage/plugin-datacenter-common';
import { ObjectRecord } from '../../database/records';

/**
 * What a device of the type is taken to draw when nothing is said of the
 * device itself, watts: what the type says is typical; else what is allotted
 * to its power ports together; else the most that one of them draws, as more
 * than one are there for redundancy.
 */
export function drawOfType({ fields }: ObjectRecord): number {
  if (typeof fields.typicalDrawWatts === 'number') {
    return fields.typicalDrawWatts;
  }
  const ports = ((fields.ports ?? []) as unknown as PortTemplate[]).filter(
    ({ role }) => role === 'power-port',
  );
  const allotted = ports.reduce(
    (sum, { allocatedDrawWatts = 0 }) => sum + allocatedDrawWatts,
    0,
  );
  return (
    allotted ||
    Math.max(0, ...ports.map(({ maxDrawWatts = 0 }) => maxDrawWatts))
  );
}
