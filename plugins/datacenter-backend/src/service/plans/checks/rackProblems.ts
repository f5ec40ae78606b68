import { PlanProblem } from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../../database/kindTables';
import { Touched } from './touchedBy';

/** What is too heavy or too deep for its rack. */
export async function rackProblems({
  racks,
  devices,
  types,
}: Touched): Promise<PlanProblem[]> {
  return racks.flatMap(rack => {
    const own = devices.filter(({ fields }) => fields.rackId === rack.id);
    const weightKg = own.reduce(
      (sum, { fields }) =>
        sum + Number(types.get(fields.typeId as string)?.fields.weightKg ?? 0),
      0,
    );
    const { maxWeightKg, mountingDepthMm } = rack.fields;
    const problems: PlanProblem[] = [];
    if (typeof maxWeightKg === 'number' && weightKg > maxWeightKg) {
      problems.push({
        severity: 'error',
        code: 'rack-too-heavy',
        message: `'${titleOf(rack)}' would bear ${weightKg} kg and may bear ${maxWeightKg} kg`,
        objectId: rack.id,
        kind: 'racks',
        title: titleOf(rack),
        value: weightKg,
        limit: maxWeightKg,
      });
    }
    for (const device of own) {
      const depth = types.get(device.fields.typeId as string)?.fields.depthMm;
      if (
        typeof depth === 'number' &&
        typeof mountingDepthMm === 'number' &&
        depth > mountingDepthMm
      ) {
        problems.push({
          severity: 'error',
          code: 'device-too-deep',
          message: `'${titleOf(device)}' is ${depth} mm deep and '${titleOf(rack)}' takes ${mountingDepthMm} mm`,
          objectId: device.id,
          kind: 'devices',
          title: titleOf(device),
          value: depth,
          limit: mountingDepthMm,
        });
      }
    }
    return problems;
  });
}
