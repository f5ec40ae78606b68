import fc from 'fast-check';
import {
  extentOf,
  moved,
  nearest,
  overlaps,
  Placed,
  planRows,
  snapped,
} from './geometry';

const rack = (
  id: string,
  xMm: number,
  yMm: number,
  rotationDegrees = 0,
): Placed => ({
  id,
  xMm,
  yMm,
  widthMm: 600,
  depthMm: 1200,
  rotationDegrees,
});
const room = { widthMm: 10_000, depthMm: 8_000 };

describe('geometry of a room', () => {
  it('knows what stands in what', () => {
    expect(overlaps(rack('a', 0, 0), rack('b', 599, 0))).toBe(true);
    expect(overlaps(rack('a', 0, 0), rack('b', 600, 0))).toBe(false);
    expect(overlaps(rack('a', 1000, 1000), rack('b', 1500, 1000, 90))).toBe(
      true,
    );
    expect(overlaps(rack('a', 1000, 1000), rack('b', 1100, 2000, 45))).toBe(
      true,
    );
    expect(overlaps(rack('a', 1000, 1000), rack('b', 2500, 2500, 45))).toBe(
      false,
    );
  });

  it('keeps what is moved in the room, however it is turned', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.constantFrom(0, 45, 90, 180, 270, 300),
        (x, y, rotation) => {
          const thing = moved(rack('a', 3000, 3000, rotation), x, y, room);
          const { width, depth } = extentOf(thing);
          const middle = { x: thing.xMm + 300, y: thing.yMm + 600 };
          expect(middle.x - width / 2).toBeGreaterThanOrEqual(-1);
          expect(middle.y - depth / 2).toBeGreaterThanOrEqual(-1);
          expect(middle.x + width / 2).toBeLessThanOrEqual(room.widthMm + 1);
          expect(middle.y + depth / 2).toBeLessThanOrEqual(room.depthMm + 1);
        },
      ),
    );
  });

  it('snaps to a grid', () => {
    expect(snapped(899, 600)).toBe(600);
    expect(snapped(901, 600)).toBe(1200);
  });

  it('finds the next one in a direction', () => {
    const all = [
      rack('a', 0, 0),
      rack('b', 700, 0),
      rack('c', 1400, 100),
      rack('d', 0, 3000),
    ];
    expect(nearest(all[0], all, { x: 1, y: 0 })?.id).toBe('b');
    expect(nearest(all[0], all, { x: 0, y: 1 })?.id).toBe('d');
    expect(nearest(all[0], all, { x: -1, y: 0 })).toBeUndefined();
  });

  it('makes rows that face each other, and no two racks in the same place', () => {
    const racks = planRows({
      rows: 3,
      racksPerRow: 12,
      firstRow: 'Y',
      aisleMm: 1200,
      xMm: 1200,
      yMm: 600,
      rackWidthMm: 600,
      rackDepthMm: 1200,
    });
    expect(racks).toHaveLength(36);
    expect([racks[0].name, racks[12].name, racks[24].name]).toEqual([
      'Y01',
      'Z01',
      'AA01',
    ]);
    expect(racks[12]).toMatchObject({ yMm: 3000, rotationDegrees: 180 });
    const placed = racks.map(one => ({
      ...rack(one.name, one.xMm, one.yMm, one.rotationDegrees),
    }));
    placed.forEach((one, index) =>
      placed
        .slice(index + 1)
        .forEach(other => expect(overlaps(one, other)).toBe(false)),
    );
  });
});
