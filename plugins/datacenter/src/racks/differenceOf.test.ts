import {
  Elevation,
  ElevationDevice,
} from '@rackstage/plugin-datacenter-common';
import { differenceOf } from './differenceOf';

const device = (id: string, position: number, face = 'front') =>
  ({ id, name: id, position, face }) as ElevationDevice;
const rack = (id: string, ...devices: ElevationDevice[]) =>
  ({ rack: { id }, devices }) as Elevation;

describe('differenceOf', () => {
  it('tells what is new, moved and taken out', () => {
    const [{ elevation, gone, marks }] = differenceOf(
      [
        rack(
          'r',
          device('stays', 1),
          device('moves', 2),
          device('turns', 3),
          device('goes', 4),
        ),
      ],
      [
        rack(
          'r',
          device('stays', 1),
          device('moves', 8),
          device('turns', 3, 'rear'),
          device('comes', 4),
        ),
      ],
    );
    expect([...marks].sort()).toEqual([
      ['comes', 'added'],
      ['goes', 'removed'],
      ['moves', 'moved'],
      ['turns', 'moved'],
    ]);
    expect(gone.map(({ id }) => id)).toEqual(['goes']);
    expect(elevation.devices).toHaveLength(4);
  });

  it('knows what goes to the rack beside, even to the same unit', () => {
    const [left, right] = differenceOf(
      [rack('l', device('goes', 4)), rack('r')],
      [rack('l'), rack('r', device('goes', 4))],
    );
    expect([...right.marks]).toEqual([['goes', 'moved']]);
    expect(left.gone.map(({ id }) => id)).toEqual(['goes']);
    expect(right.gone).toEqual([]);
  });
});
