import { RoomRack } from '@rackstage/plugin-datacenter-common';
import {
  colorOf,
  coolingOf,
  layerValue,
  tooMuchColor,
  unknownColor,
} from './layers';

const rack: RoomRack = {
  id: '1',
  name: 'R1',
  revision: 1,
  heightUnits: 40,
  usedUnits: 10,
  widthMm: 600,
  depthMm: 1200,
  rotationDegrees: 0,
  weightKg: 900,
  maxWeightKg: 800,
  drawWatts: 3000,
  feedWatts: 0,
  failedDevices: 2,
  status: 'active',
};

describe('layers of a floor plan', () => {
  it('say what they can, and nothing else', () => {
    const value = (layer: Parameters<typeof layerValue>[1]) =>
      layerValue(rack, layer, {
        now: Date.parse('2026-12-01T00:00:00Z'),
        coolingWatts: coolingOf(
          [
            { fields: { type: 'cooling-unit', coolingCapacityWatts: 8000 } },
            { fields: { type: 'door', coolingCapacityWatts: 9000 } },
          ],
          2,
        ),
      });
    expect(value('layerSpace')).toEqual({ share: 0.25 });
    expect(value('layerHeat')).toEqual({ share: 0.75 });
    expect(value('layerPower')).toBeUndefined();
    expect(colorOf(value('layerPower'))).toBe(unknownColor);
    expect(colorOf(value('layerWeight'))).toBe(tooMuchColor);
    expect(value('layerAlarm')).toEqual({ share: 1 });
    expect(value('layerAge')).toBeUndefined();
    expect(colorOf(value('layerStatus'))).toBe(colorOf({ word: 'active' }));
  });
});
