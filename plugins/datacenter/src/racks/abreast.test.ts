import { RackFace, RoomRack } from '@rackstage/plugin-datacenter-common';
import { abreast, inSight, rowByRow } from './abreast';

const rack = (
  name: string,
  xMm?: number,
  yMm?: number,
  rotationDegrees = 0,
  rowId?: string,
) => ({ id: name, name, xMm, yMm, rotationDegrees, rowId }) as RoomRack;
const names = (racks: RoomRack[], face: RackFace = 'front') =>
  abreast(racks, face).map(({ name }) => name);

describe('abreast', () => {
  it.each([
    ['whose front is below', 0, ['a', 'b', 'c']],
    ['that are turned to the top', 180, ['c', 'b', 'a']],
  ])(
    'has racks %s as who stands before them sees them',
    (_, angle, expected) => {
      const racks = ['b', 'c', 'a'].map((name, index) =>
        rack(name, [600, 1200, 0][index], 0, angle),
      );
      expect(names(racks)).toEqual(expected);
      expect(names(racks, 'rear')).toEqual(expected.slice().reverse());
    },
  );

  it('has racks of a row that goes downwards', () => {
    // Turned clockwise by 90 degrees the front is on the left: the upper rack is on the left hand.
    const racks = [rack('low', 0, 600, 90), rack('high', 0, 0, 90)];
    expect(names(racks)).toEqual(['high', 'low']);
  });

  it('has those without a place last, by name', () => {
    expect(names([rack('r10'), rack('r9'), rack('x', 0, 0)])).toEqual([
      'x',
      'r9',
      'r10',
    ]);
  });
});

it('goes row by row', () => {
  const racks = [
    rack('loose', 0, 0),
    rack('b1', 0, 0, 0, 'b'),
    rack('a2', 600, 0, 0, 'a'),
    rack('a1', 0, 0, 0, 'a'),
  ];
  expect(rowByRow(racks, ['a', 'b'], 'front').map(({ name }) => name)).toEqual([
    'a1',
    'a2',
    'b1',
    'loose',
  ]);
});

it.each([
  [
    { left: 0, width: 250 },
    { from: 0, to: 4 },
  ],
  [
    { left: 350, width: 100 },
    { from: 2, to: 6 },
  ],
  [
    { left: 900, width: 100 },
    { from: 8, to: 10 },
  ],
])('draws what is in sight and beside it: %j', (view, expected) => {
  expect(inSight(10, 100, view)).toEqual(expected);
});
