import { ElevationDevice } from '@rackstage/plugin-datacenter-common';
import { drawingWidth } from './layout';
import { sideDevices } from './sideDevices';

const device = (name: string, powerSides: string[], heightUnits = 0) =>
  ({ name, powerSides, heightUnits }) as ElevationDevice;

/** Names on the left and on the right, from top to bottom. */
function columns(devices: ElevationDevice[], face: 'front' | 'rear') {
  const drawn = sideDevices(devices, 42, face);
  const names = (isLeft: boolean) =>
    drawn
      .filter(({ box }) => box.x < drawingWidth / 2 === isLeft)
      .sort((one, other) => one.box.y - other.box.y)
      .map(one => one.device.name);
  return { left: names(true), right: names(false) };
}

describe('sideDevices', () => {
  const two = [device('b', ['B']), device('a', ['A']), device('web', [], 1)];

  it('has side A on the left of the rear, and mirrors it on the front', () => {
    expect(columns(two, 'rear')).toEqual({ left: ['a'], right: ['b'] });
    expect(columns(two, 'front')).toEqual({ left: ['b'], right: ['a'] });
  });

  it('puts others where there is room, one above the other', () => {
    expect(
      columns(
        [...two, device('x', []), device('y', ['A', 'B']), device('a2', ['A'])],
        'rear',
      ),
    ).toEqual({ left: ['a', 'a2', 'y'], right: ['b', 'x'] });
  });

  it('never lets two of them overlap', () => {
    const drawn = sideDevices(
      ['1', '2', '3'].map(name => device(name, ['A'])),
      42,
      'rear',
    );
    const edges = drawn.map(({ box }) => [box.y, box.y + box.height]);
    expect(edges[0][1]).toBeLessThan(edges[1][0]);
    expect(edges[1][1]).toBeLessThan(edges[2][0]);
  });
});
