import {
  PlacedDevice,
  RackContents,
  RackFace,
  RackSpace,
  ReservedUnits,
} from './types';
import { unitsOf } from './unitsOf';

/** Why a device cannot stand where it is put. */
export type FitProblem =
  | { readonly reason: 'no-height-at-position' }
  | { readonly reason: 'face-missing' }
  | { readonly reason: 'not-half-unit' }
  | { readonly reason: 'outside-rack' }
  | {
      readonly reason: 'overlaps-device' | 'overlaps-reservation';
      readonly id: string;
      readonly faces: readonly RackFace[];
      readonly units: readonly number[];
    }
  | {
      readonly reason: 'too-deep';
      readonly depthMm: number;
      readonly limitMm: number;
    }
  | {
      readonly reason: 'too-heavy';
      readonly weightKg: number;
      readonly limitKg: number;
    };

/** Faces that a device takes: both at full depth. */
export function facesOf(
  device: Pick<PlacedDevice, 'face' | 'fullDepth'>,
): RackFace[] {
  if (device.fullDepth) return ['front', 'rear'];
  return device.face === undefined ? [] : [device.face];
}

function overlaps(device: PlacedDevice, contents: RackContents): FitProblem[] {
  const taken = new Set(unitsOf(device.position, device.heightUnits));
  const faces = facesOf(device);
  const shared = (other: PlacedDevice | ReservedUnits) =>
    unitsOf(other.position, other.heightUnits).filter(unit => taken.has(unit));
  const problems: FitProblem[] = [];
  for (const other of contents.devices) {
    const otherFaces = facesOf(other);
    const both = faces.filter(face => otherFaces.includes(face));
    const units = shared(other);
    if (other.id !== device.id && both.length > 0 && units.length > 0) {
      problems.push({
        reason: 'overlaps-device',
        id: other.id,
        faces: both,
        units,
      });
    }
  }
  for (const { id, ...reservation } of contents.reservations) {
    const units = shared({ id, ...reservation });
    if (units.length > 0) {
      problems.push({ reason: 'overlaps-reservation', id, faces, units });
    }
  }
  return problems;
}

function limits(
  rack: RackSpace,
  device: PlacedDevice,
  contents: RackContents,
): FitProblem[] {
  const problems: FitProblem[] = [];
  const { depthMm = 0 } = device;
  if (rack.mountingDepthMm !== undefined && depthMm > rack.mountingDepthMm) {
    problems.push({
      reason: 'too-deep',
      depthMm,
      limitMm: rack.mountingDepthMm,
    });
  }
  const weightKg = contents.devices
    .filter(other => other.id !== device.id)
    .reduce((sum, other) => sum + (other.weightKg ?? 0), device.weightKg ?? 0);
  if (rack.maxWeightKg !== undefined && weightKg > rack.maxWeightKg) {
    problems.push({
      reason: 'too-heavy',
      weightKg,
      limitKg: rack.maxWeightKg,
    });
  }
  return problems;
}

/**
 * Every reason why a device cannot stand in a rack where it is put; none if it
 * can. The device itself may be among the contents, as when it moves.
 */
export function fit(
  rack: RackSpace,
  device: PlacedDevice,
  contents: RackContents,
): FitProblem[] {
  const problems = limits(rack, device, contents);
  const { position, heightUnits } = device;
  if (position === undefined) return problems;
  if (heightUnits === 0) {
    return [{ reason: 'no-height-at-position' }, ...problems];
  }
  if (!Number.isInteger(position * 2))
    problems.push({ reason: 'not-half-unit' });
  if (device.face === undefined && !device.fullDepth) {
    problems.push({ reason: 'face-missing' });
  }
  if (position < 1 || position + heightUnits > rack.heightUnits + 1) {
    problems.push({ reason: 'outside-rack' });
  }
  return [...problems, ...overlaps(device, contents)];
}
