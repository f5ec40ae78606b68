import { ElevationDevice, RackFace } from '@rackstage/plugin-datacenter-common';
import { Box, drawingHeight, drawingWidth, frame, sideWidth } from './layout';

/** A device of no height, upright beside the rails. */
export interface SideDevice {
  device: ElevationDevice;
  box: Box;
}

/**
 * Devices of no height beside the rails. Seen from the rear, what side A
 * supplies is on the left and what side B supplies on the right; others are
 * where there is more room. Those of one side are one above the other.
 */
export function sideDevices(
  devices: ElevationDevice[],
  rackUnits: number,
  face: RackFace,
): SideDevice[] {
  const left: ElevationDevice[] = [];
  const right: ElevationDevice[] = [];
  const upright = devices
    .filter(({ heightUnits }) => heightUnits === 0)
    .sort((one, other) => one.name.localeCompare(other.name));
  const isOn = (side: string) => (device: ElevationDevice) =>
    device.powerSides.length === 1 && device.powerSides[0] === side;
  left.push(...upright.filter(isOn('A')));
  right.push(...upright.filter(isOn('B')));
  for (const device of upright) {
    if (!isOn('A')(device) && !isOn('B')(device)) {
      (left.length <= right.length ? left : right).push(device);
    }
  }
  const [onLeft, onRight] = face === 'rear' ? [left, right] : [right, left];
  return [...column(onLeft, 0), ...column(onRight, drawingWidth - sideWidth)];

  function column(own: ElevationDevice[], x: number): SideDevice[] {
    const height = (drawingHeight(rackUnits) - 2 * frame) / own.length;
    return own.map((device, index) => ({
      device,
      box: {
        x: x + 2,
        y: frame + index * height + 1,
        width: sideWidth - 4,
        height: height - 2,
      },
    }));
  }
}
