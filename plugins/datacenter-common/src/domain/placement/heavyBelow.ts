import { facesOf } from '../racks';
import { byText } from './byText';
import { DeviceToPlace, ProposedPlace, RackToFill } from './types';
import { Units } from './Units';

export interface Standing {
  readonly device: Omit<DeviceToPlace, 'key'>;
  readonly place: ProposedPlace;
}

/**
 * Places in one rack, put again in the order of weight, each into the lowest
 * free units; as they were when they do not fit so. What is fixed stays.
 */
export function heavyBelow(
  rack: RackToFill,
  fixed: readonly Standing[],
  movable: readonly Standing[],
): ProposedPlace[] {
  const units = new Units(rack);
  const take = ({ device, place }: Standing, position = place.position) =>
    units.take(
      position,
      device.heightUnits,
      facesOf({ face: place.face, fullDepth: device.fullDepth }),
    );
  fixed.forEach(one => take(one));
  const result: ProposedPlace[] = [];
  for (const one of [...movable].sort(heaviestFirst)) {
    const { device, place } = one;
    const faces = facesOf({ face: place.face, fullDepth: device.fullDepth });
    const position =
      place.position === undefined
        ? undefined
        : units.free(device.heightUnits, faces, 'bottom');
    if (place.position !== undefined && position === undefined) {
      return movable.map(it => it.place);
    }
    take(one, position);
    result.push(position === undefined ? place : { ...place, position });
  }
  return result;
}

const heaviestFirst = (a: Standing, b: Standing) =>
  (b.device.weightKg ?? 0) - (a.device.weightKg ?? 0) ||
  b.device.heightUnits - a.device.heightUnits ||
  byText(a.place.key, b.place.key);
