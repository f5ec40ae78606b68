import { ObjectRecord } from '../../database/records';
import { drawOfType } from '../views/drawOf';

export type DeviceFields = Readonly<Record<string, unknown>>;

export interface Usage {
  /** Of height, whichever face is used. */
  units: number;
  drawWatts: number;
  heatWatts: number;
}

/** What devices take in racks. */
export function usageOf(
  devices: ReadonlyMap<string, DeviceFields>,
  types: ReadonlyMap<string, ObjectRecord>,
  rackIds: ReadonlySet<string>,
): Usage {
  const halfUnits = new Set<string>();
  let [drawWatts, heatWatts] = [0, 0];
  for (const {
    rackId,
    position,
    typeId,
    drawWatts: known,
  } of devices.values()) {
    const type = types.get(String(typeId));
    if (type && rackIds.has(String(rackId))) {
      const draw = typeof known === 'number' ? known : drawOfType(type);
      drawWatts += draw;
      heatWatts += Number(type.fields.heatWatts ?? draw);
      if (typeof position === 'number') {
        const size = Number(type.fields.heightUnits) * 2;
        for (let half = 0; half < size; half++) {
          halfUnits.add(`${rackId} ${position * 2 + half}`);
        }
      }
    }
  }
  return { units: halfUnits.size / 2, drawWatts, heatWatts };
}
