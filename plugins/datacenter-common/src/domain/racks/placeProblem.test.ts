import fc from 'fast-check';
import {
  freePositions,
  PlacedOccupant,
  placeProblem,
  RackFace,
  unitLabel,
} from './placeProblem';

const device = (
  id: string,
  position: number,
  more: Partial<PlacedOccupant> = {},
): PlacedOccupant => ({
  id,
  name: id,
  position,
  heightUnits: 1,
  fullDepth: true,
  face: 'front',
  ...more,
});
const rack = (...occupants: PlacedOccupant[]) => ({
  heightUnits: 10,
  occupants,
  reservations: [
    { purpose: 'GPU', position: 9, heightUnits: 2, owner: 'group:default/ml' },
  ],
});

describe('placeProblem', () => {
  it.each([
    [0.5, 'outside'],
    [1, undefined],
    [4.5, 'taken'],
    [5, 'taken'],
    [6, undefined],
    [8.5, 'reserved'],
    [10.5, 'outside'],
  ])('at %d is %s', (position, code) => {
    const problem = placeProblem(
      rack(device('a', 5)),
      device('b', 1),
      position,
      'front',
    );
    expect(problem?.code).toBe(code);
  });

  it('lets flat devices stand back to back, and a device stay where it is', () => {
    const flat = { fullDepth: false };
    const space = rack(device('a', 5, flat));
    expect(
      placeProblem(space, device('b', 1, flat), 5, 'rear'),
    ).toBeUndefined();
    expect(placeProblem(space, device('b', 1, flat), 5, 'front')).toEqual({
      code: 'taken',
      by: 'a',
    });
    expect(placeProblem(space, device('b', 1), 5, 'rear')).toEqual({
      code: 'taken',
      by: 'a',
    });
    expect(
      placeProblem(space, device('a', 5, flat), 5, 'front'),
    ).toBeUndefined();
  });

  it('keeps what is reserved for its owner', () => {
    const owner = 'group:default/ml';
    expect(
      placeProblem(rack(), device('a', 1, { owner }), 9, 'front'),
    ).toBeUndefined();
    expect(freePositions(rack(), device('a', 1), 'front')).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });

  it('never lets two devices share half a unit of a face', () => {
    const faces = fc.constantFrom<RackFace>('front', 'rear');
    const wanted = fc.record({
      heightUnits: fc.integer({ min: 1, max: 8 }).map(half => half / 2),
      fullDepth: fc.boolean(),
      face: faces,
      position: fc.integer({ min: 1, max: 24 }).map(half => half / 2),
    });
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 30 }), all => {
        const space = {
          heightUnits: 10,
          occupants: [] as PlacedOccupant[],
          reservations: [],
        };
        all.forEach((one, index) => {
          const occupant = { id: String(index), name: String(index), ...one };
          if (!placeProblem(space, occupant, one.position, one.face)) {
            space.occupants.push(occupant);
          }
        });
        const taken = space.occupants.flatMap(
          ({ position, heightUnits, fullDepth, face }) =>
            (fullDepth ? ['front', 'rear'] : [face]).flatMap(side =>
              Array.from(
                { length: heightUnits * 2 },
                (_, half) => `${side} ${position * 2 + half}`,
              ),
            ),
        );
        expect(new Set(taken).size).toBe(taken.length);
        space.occupants.forEach(({ position, heightUnits }) => {
          expect(position).toBeGreaterThanOrEqual(1);
          expect(position + heightUnits).toBeLessThanOrEqual(11);
        });
      }),
    );
  });
});

describe('unitLabel', () => {
  it('counts from below or from the top', () => {
    expect([1, 42].map(unit => unitLabel(unit, 42, false))).toEqual([1, 42]);
    expect([1, 42].map(unit => unitLabel(unit, 42.5, true))).toEqual([42, 1]);
  });
});
