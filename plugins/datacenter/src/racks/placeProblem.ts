import {
  Elevation,
  ElevationDevice,
  fit,
  FitProblem,
  RackFace,
} from '@rackstage/plugin-datacenter-common';

/** What keeps a device from standing somewhere. */
export type PlaceProblem =
  | { code: 'outside' }
  | { code: 'taken'; by: string }
  | { code: 'reserved'; for: string }
  | { code: 'deep'; depthMm: number; limitMm: number }
  | { code: 'heavy'; weightKg: number; limitKg: number };

/**
 * Why a device cannot stand at a position of a rack. Its weight and depth count
 * where it is not yet: they do not change with the unit.
 */
export function placeProblem(
  { rack, devices, reservations }: Elevation,
  device: ElevationDevice,
  place: { position: number; face: RackFace },
): PlaceProblem | undefined {
  const others = reservations.filter(
    ({ fields }) => !fields.owner || fields.owner !== device.owner,
  );
  const { heightUnits, maxWeightKg, mountingDepthMm } = rack.fields;
  const isHere = devices.some(({ id }) => id === device.id);
  const problems = fit(
    {
      heightUnits: Number(heightUnits),
      ...(!isHere && {
        maxWeightKg: maxWeightKg as number | undefined,
        mountingDepthMm: mountingDepthMm as number | undefined,
      }),
    },
    { ...device, ...place },
    {
      devices: devices.map(one => ({
        ...one,
        face: (one.face ?? 'front') as RackFace,
      })),
      reservations: others.map(({ id, fields }) => ({
        id,
        position: Number(fields.position),
        heightUnits: Number(fields.heightUnits),
      })),
    },
  );
  return problems.map(problem => inWords(problem)).find(Boolean);

  function inWords(problem: FitProblem): PlaceProblem | undefined {
    switch (problem.reason) {
      case 'outside-rack':
        return { code: 'outside' };
      case 'overlaps-device':
        return {
          code: 'taken',
          by: devices.find(({ id }) => id === problem.id)!.name,
        };
      case 'overlaps-reservation':
        return {
          code: 'reserved',
          for: others.find(({ id }) => id === problem.id)!.title,
        };
      case 'too-deep':
        return { ...problem, code: 'deep' };
      case 'too-heavy':
        return { ...problem, code: 'heavy' };
      default:
        return undefined;
    }
  }
}

/** The lowest whole unit where a device can stand. */
export function firstPlace(
  elevation: Elevation,
  device: ElevationDevice,
  face: RackFace,
): number | undefined {
  return positions(elevation, device, 1).find(
    position => !placeProblem(elevation, device, { position, face }),
  );
}

/** Half units that a device cannot take part of, wherever it stands: lowest edge of each. */
export function illegalHalves(
  elevation: Elevation,
  device: ElevationDevice,
  face: RackFace,
): number[] {
  const legal = new Set<number>();
  for (const position of positions(elevation, device, 0.5)) {
    if (!placeProblem(elevation, device, { position, face })) {
      for (let half = 0; half < device.heightUnits * 2; half++) {
        legal.add(position + half / 2);
      }
    }
  }
  const units = Number(elevation.rack.fields.heightUnits);
  return Array.from({ length: units * 2 }, (_, half) => 1 + half / 2).filter(
    half => !legal.has(half),
  );
}

/** Every position that is within the rack. */
function positions(
  { rack }: Elevation,
  { heightUnits }: ElevationDevice,
  step: number,
): number[] {
  const highest = Number(rack.fields.heightUnits) - heightUnits + 1;
  const count = Math.max(0, Math.floor((highest - 1) / step) + 1);
  return Array.from({ length: count }, (_, index) => 1 + index * step);
}
