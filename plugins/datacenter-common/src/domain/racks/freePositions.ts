import { fit } from './fit';
import { PlacedDevice, RackContents, RackFace, RackSpace } from './types';

export interface FreePosition {
  readonly position: number;
  readonly face: RackFace;
}

const bothFaces: readonly RackFace[] = ['front', 'rear'];

/**
 * Every place where a device can stand, from the lowest; none for one of 0 U.
 *
 * @param step - 1 for whole units only, 0.5 for half units as well
 */
export function freePositions(
  rack: RackSpace,
  device: Omit<PlacedDevice, 'position' | 'face'>,
  contents: RackContents,
  step: 0.5 | 1 = 1,
): FreePosition[] {
  if (device.heightUnits === 0) return [];
  const count = Math.floor((rack.heightUnits - device.heightUnits) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => 1 + i * step)
    .flatMap(position => bothFaces.map(face => ({ position, face })))
    .filter(place => fit(rack, { ...device, ...place }, contents).length === 0);
}
