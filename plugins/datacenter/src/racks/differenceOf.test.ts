import {
  Elevation,
  ElevationDevice,
} from '@rackstage/plugin-datacenter-common';
import { differenceOf } from './differenceOf';

const device = (id: string, position: number, face = 'front') =>
  ({ id, name: id, position, face }) as ElevationDevice;
const rack = (...devices: ElevationDevice[]) => ({ devices }) as Elevation;

describe('differenceOf', () => {
  it('tells what is new, moved and taken out', () => {
    const { elevation, marks } = differenceOf(
      rack(
        device('stays', 1),
        device('moves', 2),
        device('turns', 3),
        device('goes', 4),
      ),
      rack(
        device('stays', 1),
        device('moves', 8),
        device('turns', 3, 'rear'),
        device('comes', 4),
      ),
    );
    expect([...marks].sort()).toEqual([
      ['comes', 'added'],
      ['goes', 'removed'],
      ['moves', 'moved'],
      ['turns', 'moved'],
    ]);
    expect(elevation.devices.map(({ id }) => id)).toEqual([
      'goes',
      'stays',
      'moves',
      'turns',
      'comes',
    ]);
  });
});
