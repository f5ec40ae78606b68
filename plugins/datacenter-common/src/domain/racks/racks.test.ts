import fc from 'fast-check';
import { facesOf, fit } from './fit';
import { freePositions } from './freePositions';
import { shrinkProblems } from './shrinkProblems';
import { PlacedDevice, RackContents } from './types';
import { unitLabels } from './unitLabels';
import { unitsOf } from './unitsOf';

const empty: RackContents = { devices: [], reservations: [] };
const server: PlacedDevice = {
  id: 'server',
  position: 3,
  heightUnits: 2,
  face: 'front',
  fullDepth: true,
};
const reasons = (...args: Parameters<typeof fit>) =>
  fit(...args).map(problem => problem.reason);

describe('fit', () => {
  it('takes half units from the lowest up', () => {
    expect(unitsOf(3, 1.5)).toEqual([3, 3.5, 4]);
    expect(unitsOf(undefined, 2)).toEqual([]);
  });

  it('lets the last unit be used and none above it', () => {
    const rack = { heightUnits: 42 };
    expect(reasons(rack, { ...server, position: 41 }, empty)).toEqual([]);
    expect(reasons(rack, { ...server, position: 41.5 }, empty)).toEqual([
      'outside-rack',
    ]);
    expect(reasons(rack, { ...server, position: 0.5 }, empty)).toEqual([
      'outside-rack',
    ]);
  });

  it('has two devices of half depth back to back, and none behind one of full depth', () => {
    const half = { ...server, id: 'half', fullDepth: false };
    const rear = { ...half, id: 'rear', face: 'rear' as const };
    const rack = { heightUnits: 10 };
    expect(fit(rack, rear, { ...empty, devices: [half] })).toEqual([]);
    expect(fit(rack, rear, { ...empty, devices: [server] })).toEqual([
      {
        reason: 'overlaps-device',
        id: 'server',
        faces: ['rear'],
        units: [3, 3.5, 4, 4.5],
      },
    ]);
  });

  it('says that units are reserved, that depth and weight are too great', () => {
    expect(
      reasons(
        { heightUnits: 10, mountingDepthMm: 700, maxWeightKg: 30 },
        { ...server, depthMm: 701, weightKg: 20 },
        {
          devices: [{ ...server, id: 'b', position: 8, weightKg: 11 }],
          reservations: [{ id: 'r', position: 4, heightUnits: 1 }],
        },
      ),
    ).toEqual(['too-deep', 'too-heavy', 'overlaps-reservation']);
  });

  it('hangs 0 U at the side only', () => {
    const pdu = { ...server, id: 'pdu', heightUnits: 0 };
    expect(reasons({ heightUnits: 1 }, pdu, empty)).toEqual([
      'no-height-at-position',
    ]);
    expect(
      reasons({ heightUnits: 1 }, { ...pdu, position: undefined }, empty),
    ).toEqual([]);
  });

  const placed = fc.record({
    position: fc.integer({ min: 2, max: 24 }).map(n => n / 2),
    heightUnits: fc.integer({ min: 1, max: 8 }).map(n => n / 2),
    face: fc.constantFrom('front' as const, 'rear' as const),
    fullDepth: fc.boolean(),
  });
  const placedList = fc
    .array(placed, { maxLength: 5 })
    .map(all => all.map((it, i) => ({ ...it, id: `d${i}` })));

  it('agrees with counting cells of both faces, whatever stands there', () => {
    fc.assert(
      fc.property(placedList, placed, (devices, one) => {
        const cells = (it: Omit<PlacedDevice, 'id'>) =>
          facesOf(it).flatMap(face =>
            unitsOf(it.position, it.heightUnits).map(unit => `${face}${unit}`),
          );
        const taken = new Set(devices.flatMap(cells));
        const problems = fit(
          { heightUnits: 12 },
          { ...one, id: 'one' },
          { devices, reservations: [] },
        );
        expect(problems.length === 0).toBe(
          cells(one).every(cell => !taken.has(cell)) &&
            one.position + one.heightUnits <= 13,
        );
      }),
    );
  });

  it('gives as free exactly what fits', () => {
    fc.assert(
      fc.property(placedList, placed, (devices, one) => {
        const contents = { devices, reservations: [] };
        const free = freePositions(
          { heightUnits: 12 },
          { ...one, id: 'one' },
          contents,
          0.5,
        );
        const listed = free.some(
          it => it.position === one.position && it.face === one.face,
        );
        expect(listed).toBe(
          fit({ heightUnits: 12 }, { ...one, id: 'one' }, contents).length ===
            0,
        );
      }),
    );
  });
});

it('numbers units from either end and keeps the half at the top', () => {
  expect(unitLabels(2.5, false)).toEqual([
    { position: 1, label: '1', heightUnits: 1 },
    { position: 2, label: '2', heightUnits: 1 },
    { position: 3, label: '3', heightUnits: 0.5 },
  ]);
  expect(unitLabels(3, true).map(it => it.label)).toEqual(['3', '2', '1']);
});

it('does not shrink a rack below what stands in it', () => {
  const contents = {
    devices: [server, { ...server, id: 'side', position: undefined }],
    reservations: [{ id: 'r', position: 6, heightUnits: 1 }],
  };
  expect(shrinkProblems(6, contents)).toEqual([]);
  expect(shrinkProblems(3.5, contents)).toEqual([
    { type: 'device', id: 'server', neededUnits: 4 },
    { type: 'reservation', id: 'r', neededUnits: 6 },
  ]);
});
