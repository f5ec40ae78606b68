import { InputError } from '@backstage/errors';
import { png } from '../__testUtils__/png';
import { checkImage } from './checkImage';

const rgba = { width: 2, height: 2, depth: 8, colorType: 6 };
const pixels = Buffer.alloc(2 * (1 + 2 * 4));

describe('checkImage', () => {
  it('takes a whole PNG, interlaced or not', () => {
    expect(() => checkImage(png(rgba, pixels))).not.toThrow();
    // Passes of a picture of 2 × 2: one pixel, one pixel, a row of two.
    const passes = Buffer.alloc(5 + 5 + 9);
    expect(() =>
      checkImage(png({ ...rgba, interlace: 1 }, passes)),
    ).not.toThrow();
  });

  it.each([
    ['neither PNG nor JPEG', Buffer.from('<svg onload="alert(1)"/>')],
    ['empty', Buffer.alloc(0)],
    ['cut off', png(rgba, pixels).subarray(0, 50)],
    ['without enough pixels', png(rgba, pixels.subarray(0, 9))],
    ['with a filter that is none', png(rgba, Buffer.alloc(18, 5))],
    ['a bomb', png(rgba, Buffer.alloc(10_000_000))],
    ['huge', png({ ...rgba, width: 100_000, height: 100_000 }, pixels)],
    ['without height', png({ ...rgba, height: 0 }, pixels)],
    ['of an unknown kind', png({ ...rgba, colorType: 5 }, pixels)],
    [
      'interlaced with few bits',
      png({ ...rgba, colorType: 0, depth: 1, interlace: 1 }, pixels),
    ],
    [
      'not packed as it says',
      png(rgba, pixels, packed => packed.fill(0, 0, 2)),
    ],
    ['a JPEG that ends', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00])],
  ])('refuses a picture that is %s', (_, content) => {
    expect(() => checkImage(content)).toThrow(InputError);
  });

  it('refuses a PNG whose lengths point backwards', () => {
    const content = png(rgba, pixels);
    content.writeUInt32BE(0xfffffff4, 8 + 25);
    expect(() => checkImage(content)).toThrow('cut off or damaged');
  });

  it('reads a JPEG up to its size', () => {
    const frame = [0xff, 0xc0, 0x00, 0x0b, 8, 0, 10, 0, 20, 1, 1, 0x11, 0];
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, ...frame]);
    expect(() => checkImage(jpeg)).not.toThrow();
    jpeg[8 + 9] = 2;
    expect(() => checkImage(jpeg)).toThrow(InputError);
  });
});
