import bwipjs from 'bwip-js/node';
import fc from 'fast-check';
import { readLabel } from './readLabel';

/** A picture of modules, `scale` pixels wide, with a white edge. */
function pictureOf(
  isDark: (x: number, y: number) => boolean,
  columns: number,
  rows: number,
  scale = 4,
): ImageData {
  const edge = 10 * scale;
  const width = columns * scale + 2 * edge;
  const height = rows * scale + 2 * edge;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < rows * scale; y++) {
    for (let x = 0; x < columns * scale; x++) {
      if (isDark(Math.floor(x / scale), Math.floor(y / scale))) {
        const at = ((y + edge) * width + x + edge) * 4;
        data.fill(20, at, at + 3);
      }
    }
  }
  return { data, width, height } as ImageData;
}

function qrCode(text: string, scale?: number): ImageData {
  const [{ pixs, pixx, pixy }] = bwipjs.raw({ bcid: 'qrcode', text }) as {
    pixs: number[];
    pixx: number;
    pixy: number;
  }[];
  return pictureOf((x, y) => pixs[y * pixx + x] === 1, pixx, pixy, scale);
}

function code128(text: string): ImageData {
  const [{ sbs }] = bwipjs.raw({ bcid: 'code128', text }) as {
    sbs: number[];
  }[];
  const modules = sbs.flatMap((width, index) =>
    Array.from({ length: width }, () => index % 2 === 0),
  );
  return pictureOf(x => modules[x], modules.length, 20, 2);
}

describe('readLabel', () => {
  it('reads the QR code of a label', () => {
    const url = 'https://portal.example.com/datacenter/devices/devices/1';
    expect(readLabel(qrCode(url))).toBe(url);
    expect(readLabel(qrCode('세종 A01'))).toBe('세종 A01');
  });

  it('reads the QR code of whatever page', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 3, max: 8 }), (id, scale) => {
        const url = `https://portal.example/datacenter/racks/racks/${id}`;
        expect(readLabel(qrCode(url, scale))).toBe(url);
      }),
    );
  });

  it('reads the bar code of a label', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9-]{4,16}$/), label => {
        expect(readLabel(code128(label))).toBe(label);
      }),
    );
  });

  it('says nothing of a picture without a label', () => {
    expect(readLabel(pictureOf(() => false, 40, 40))).toBeUndefined();
    expect(
      readLabel(pictureOf((x, y) => (x * y) % 3 === 0, 40, 40)),
    ).toBeUndefined();
  });
});
