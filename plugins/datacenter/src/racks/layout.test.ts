import fc from 'fast-check';
import { boxOf, drawingHeight, positionAt, textOn } from './layout';

describe('the drawing of a rack', () => {
  it('has unit 1 at the bottom and the highest at the top', () => {
    expect(boxOf(42, 42, 1).y).toBeLessThan(boxOf(42, 1, 1).y);
    const lowest = boxOf(42, 1, 2);
    expect(lowest.y + lowest.height).toBe(drawingHeight(42) - 6);
  });

  it('finds the position that something was drawn at', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 10 }),
        fc.nat(),
        (rack, height, any) => {
          fc.pre(height <= rack);
          const position = 1 + (any % (rack - height + 1));
          expect(
            positionAt(rack, height, boxOf(rack, position, height).y),
          ).toBe(position);
        },
      ),
    );
  });

  it('never leaves the rack', () => {
    expect(positionAt(42, 2, -1000)).toBe(41);
    expect(positionAt(42, 2, 10_000)).toBe(1);
  });

  it('writes so that it can be read', () => {
    expect(textOn('#ffff00')).toBe('#000000');
    expect(textOn('#00008b')).toBe('#ffffff');
  });
});
