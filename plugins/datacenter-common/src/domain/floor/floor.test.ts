import fc from 'fast-check';
import { makeRows } from './makeRows';
import { align, distribute, overlaps, snap } from './rectangles';

const at = (xMm: number, rotation = 0) => ({
  xMm,
  yMm: 0,
  widthMm: 600,
  depthMm: 1200,
  rotation,
});

it('overlaps by area, also when turned', () => {
  expect(overlaps(at(0), at(600))).toBe(false);
  expect(overlaps(at(0), at(599))).toBe(true);
  expect(overlaps(at(0), at(600, 90))).toBe(true);
});

it('snaps, aligns and distributes', () => {
  expect(snap(890, 600)).toBe(600);
  expect(align([at(5), at(9)], 'xMm').map(it => it.xMm)).toEqual([5, 5]);
  expect(distribute([at(100), at(0), at(10)], 'xMm').map(it => it.xMm)).toEqual(
    [100, 0, 50],
  );
});

it('makes rows in which no rack is in another', () => {
  const size = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(size, size, (rows, racksPerRow) => {
      const racks = makeRows({
        xMm: 0,
        yMm: 0,
        rows,
        racksPerRow,
        rackWidthMm: 600,
        rackDepthMm: 1200,
        coldAisleMm: 1200,
        hotAisleMm: 900,
        name: 'R{row}-{rack}',
      });
      expect(new Set(racks.map(it => it.name)).size).toBe(rows * racksPerRow);
      expect(
        racks.some((a, i) => racks.slice(i + 1).some(b => overlaps(a, b))),
      ).toBe(false);
    }),
  );
});
