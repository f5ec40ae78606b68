import fc from 'fast-check';
import { aligned, distributed, movedTogether, within } from './arrange';
import { extentOf, Placed } from './geometry';

const room = { widthMm: 20_000, depthMm: 12_000 };

const placed = (id: string, xMm: number, yMm: number, turn = 0): Placed => ({
  id,
  xMm,
  yMm,
  widthMm: 600,
  depthMm: 1200,
  rotationDegrees: turn,
});

const racks = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1_000, max: 15_000 }),
      fc.integer({ min: 1_000, max: 9_000 }),
      fc.constantFrom(0, 90, 180, 270),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map(all =>
    all.map(([x, y, turn], index) => placed(String(index), x, y, turn)),
  );

/** Edges of what takes room, turned or not. */
const edges = (thing: Placed) => {
  const { width, depth } = extentOf(thing);
  const left = thing.xMm + thing.widthMm / 2 - width / 2;
  const top = thing.yMm + thing.depthMm / 2 - depth / 2;
  return { left, top, right: left + width, bottom: top + depth };
};

describe('several racks', () => {
  it('are moved as one, and none leaves the room', () => {
    fc.assert(
      fc.property(
        racks,
        fc.integer({ min: -30_000, max: 30_000 }),
        fc.integer({ min: -30_000, max: 30_000 }),
        (things, byX, byY) => {
          const after = movedTogether(things, byX, byY, room);
          const ways = after.map(({ xMm, yMm }, index) => [
            xMm - things[index].xMm,
            yMm - things[index].yMm,
          ]);
          ways.forEach(way => expect(way).toEqual(ways[0]));
          after.map(edges).forEach(({ left, top, right, bottom }) => {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(top).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(room.widthMm);
            expect(bottom).toBeLessThanOrEqual(room.depthMm);
          });
        },
      ),
    );
  });

  it('are aligned at one edge, and stay where they are along it', () => {
    fc.assert(
      fc.property(racks, fc.constantFrom('left', 'top'), (things, edge) => {
        const after = aligned(things, edge as 'left' | 'top');
        const lines = after.map(one => edges(one)[edge as 'left' | 'top']);
        expect(Math.max(...lines) - Math.min(...lines)).toBeLessThanOrEqual(1);
        const other = edge === 'left' ? 'yMm' : 'xMm';
        expect(after.map(one => one[other])).toEqual(
          things.map(one => one[other]),
        );
      }),
    );
  });

  it('are distributed with the same gap, and the ends stay', () => {
    const after = distributed(
      [placed('a', 0, 0), placed('c', 6_000, 0), placed('b', 700, 0)],
      'across',
    );
    expect(after.map(({ id, xMm }) => [id, xMm])).toEqual([
      ['a', 0],
      ['b', 3_000],
      ['c', 6_000],
    ]);
    fc.assert(
      fc.property(racks, things => {
        fc.pre(things.length > 2);
        const spread = distributed(things, 'down').map(edges);
        const gaps = spread
          .slice(1)
          .map(({ top }, index) => top - spread[index].bottom);
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('are chosen by a frame around their middles', () => {
    const things = [placed('a', 0, 0), placed('b', 2_000, 0)];
    const chosen = within(things, { x: 1_000, y: 2_000 }, { x: -100, y: 0 });
    expect(chosen.map(({ id }) => id)).toEqual(['a']);
  });
});
