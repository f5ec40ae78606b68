import { InputError } from '@backstage/errors';
import { raw } from 'bwip-js/node';
import fc from 'fast-check';
import { Scene, SceneBars, SceneText } from '../scene';
import { cableEndLabels, Label } from './Label';
import { labelPages } from './labelPages';
import { LabelSheet, LabelSheetName, labelSheets } from './LabelSheet';

const sheets = Object.entries<LabelSheet>(labelSheets);

/** Hangul is as wide as high, and a Latin letter half of that. */
const measure = (text: string, { size }: { size: number }) =>
  [...text].reduce((sum, letter) => sum + (letter > '\u1000' ? 1 : 0.5), 0) *
  size;

const pagesOf = (
  labels: Label[],
  sheet: LabelSheetName = 'roll-50x25',
  startAt?: number,
) => labelPages({ sheet: labelSheets[sheet], labels, startAt }, measure);

const textsOf = ({ items }: Scene) =>
  items.filter((item): item is SceneText => item.type === 'text');

const barsOf = ({ items }: Scene) =>
  items.filter((item): item is SceneBars => item.type === 'bars');

/** The modules of a QR code that is drawn: 1 where it is dark. */
function modulesOf({ bars }: SceneBars): number[] {
  const left = Math.min(...bars.map(({ x }) => x));
  const right = Math.max(...bars.map(({ x, width }) => x + width));
  const top = Math.min(...bars.map(({ y }) => y));
  const module = bars[0].height;
  const size = Math.round((right - left) / module);
  const modules = Array<number>(size * size).fill(0);
  for (const { x, y, width } of bars) {
    const row = Math.round((y - top) / module);
    const column = Math.round((x - left) / module);
    const count = Math.round(width / module);
    modules.fill(1, row * size + column, row * size + column + count);
  }
  return modules;
}

describe('sheets', () => {
  it.each(sheets)(
    '%s has its labels on the page, beside each other',
    (_, sheet) => {
      const { page, label, margin, pitch, columns, rows } = sheet;
      const right = margin.left + (columns - 1) * pitch.x + label.width;
      const bottom = margin.top + (rows - 1) * pitch.y + label.height;
      expect(right).toBeLessThanOrEqual(page.width);
      expect(bottom).toBeLessThanOrEqual(page.height);
      // As much white at the right as at the left, within what cutters miss by.
      expect(Math.abs(page.width - right - margin.left)).toBeLessThan(0.5);
      expect(Math.abs(page.height - bottom - margin.top)).toBeLessThan(0.5);
      expect(pitch.x).toBeGreaterThanOrEqual(label.width);
      expect(pitch.y).toBeGreaterThanOrEqual(label.height);
    },
  );

  it.each([
    ['a4-21', 21],
    ['a4-24', 24],
    ['a4-65', 65],
  ] as const)('%s has %s labels', (name, count) => {
    const labels = Array.from({ length: count + 1 }, () => ({ lines: ['x'] }));
    const pages = pagesOf(labels, name);
    expect(pages.map(page => textsOf(page).length)).toEqual([count, 1]);
  });

  it('go on from the label that is the first left on them', () => {
    const labels = [
      { lines: ['첫째'] },
      { lines: ['둘째'] },
      { lines: ['셋째'] },
    ];
    const [first, second] = pagesOf(labels, 'a4-21', 20);
    const { margin, pitch } = labelSheets['a4-21'];
    expect(textsOf(first).map(({ text }) => text)).toEqual(['첫째', '둘째']);
    const [{ x, y }] = textsOf(first);
    expect(Math.floor((x - margin.left) / pitch.x)).toBe(1);
    expect(Math.floor((y - margin.top) / pitch.y)).toBe(6);
    const [{ x: left, y: top }] = textsOf(second);
    expect(left).toBeLessThan(pitch.x);
    expect(top).toBeLessThan(margin.top + pitch.y);
  });

  it.each([0, 22, 1.5, NaN])('have no label %s to start at', startAt => {
    expect(() => pagesOf([{ lines: ['x'] }], 'a4-21', startAt)).toThrow(
      InputError,
    );
  });
});

describe('labels', () => {
  it('come as often as they are asked for', () => {
    expect(pagesOf([{ lines: ['x'], copies: 3 }])).toHaveLength(3);
  });

  it.each([0, -1, 1.5, 1e9])('cannot come %s times', copies => {
    expect(() => pagesOf([{ lines: ['x'], copies }])).toThrow(InputError);
  });

  it('cannot be none', () => {
    expect(() => pagesOf([])).toThrow('no labels');
  });

  it('of a cable say which end they are for', () => {
    const pages = pagesOf(
      cableEndLabels(
        { lines: ['CAB-7'], qr: 'CAB-7' },
        { a: ['sw-1'], b: ['srv-2'] },
      ),
    );
    expect(pages.map(page => textsOf(page).map(({ text }) => text))).toEqual([
      ['A', 'CAB-7', 'sw-1'],
      ['B', 'CAB-7', 'srv-2'],
    ]);
    expect(pages.map(page => barsOf(page).length)).toEqual([1, 1]);
  });

  it('set their lines smaller, then on two lines, then cut them', () => {
    const [short] = pagesOf([{ lines: ['이름', '짧은 줄'] }]);
    const [long] = pagesOf([
      { lines: ['이름', '서울 1센터 데이터베이스 서버 랙 B-12 상단 배선반'] },
    ]);
    const [much] = pagesOf([{ lines: ['이름', '긴 글 '.repeat(60)] }]);
    expect(textsOf(long)).toHaveLength(3);
    expect(textsOf(much)).toHaveLength(3);
    expect(textsOf(much)[2].size).toBeLessThan(textsOf(short)[1].size);
    // Drawing cuts what is wider than this.
    expect(textsOf(much)[2].maxWidth).toBeLessThan(50);
  });

  it('show that there are more lines than can be read', () => {
    const lines = Array.from({ length: 30 }, (_, line) => `줄 ${line}`);
    const texts = textsOf(pagesOf([{ lines }], 'a4-65')[0]);
    expect(texts.length).toBeLessThan(15);
    expect(texts[texts.length - 1].text).toMatch(/^줄 \d+ …$/);
  });

  it.each(sheets)('on %s stay within what is printed', (_, sheet) => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), {
          maxLength: 12,
        }),
        fc.boolean(),
        fc.option(fc.constantFrom('A', 'B', 'Front')),
        (lines, hasCode, header) => {
          const label: Label = {
            lines,
            qr: hasCode ? 'CAB-00001' : undefined,
            header: header ?? undefined,
          };
          const [page] = labelPages({ sheet, labels: [label] }, measure);
          const top = sheet.margin.top;
          const bottom = top + (sheet.printedHeight ?? sheet.label.height);
          const right = sheet.margin.left + sheet.label.width;
          for (const { y, size, x, maxWidth = 0, align } of textsOf(page)) {
            expect(y - size / 2).toBeGreaterThanOrEqual(top);
            expect(y + size / 2).toBeLessThanOrEqual(bottom + 1e-9);
            const half = align === 'center' ? maxWidth / 2 : maxWidth;
            expect(x + half).toBeLessThanOrEqual(right);
          }
          for (const bar of barsOf(page).flatMap(({ bars }) => bars)) {
            expect(bar.y + bar.height).toBeLessThanOrEqual(bottom);
            expect(bar.x + bar.width).toBeLessThanOrEqual(right);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('codes', () => {
  it('hold the whole text, however little of it is written', () => {
    const text = `https://rackstage.example.com/cables/${'전산실'.repeat(10)}`;
    const [page] = pagesOf([{ lines: [text, text], qr: text }], 'a4-21');
    const [code] = raw('qrcode', text, 'eclevel=M') as unknown as [
      { pixs: number[] },
    ];
    expect(modulesOf(barsOf(page)[0])).toEqual(code.pixs);
  });

  it('are the bars and gaps of Code 128', () => {
    const [page] = pagesOf([{ lines: [], code128: 'CAB-00001' }]);
    const { bars } = barsOf(page)[0];
    const [{ sbs }] = raw('code128', 'CAB-00001', '') as unknown as [
      { sbs: number[] },
    ];
    const module = bars[0].width / sbs[0];
    const runs = bars.flatMap((bar, index) => [
      bar.width / module,
      ...(bars[index + 1]
        ? [(bars[index + 1].x - bar.x - bar.width) / module]
        : []),
    ]);
    expect(runs.map(Math.round)).toEqual(sbs);
    // The white that scanners need at both sides.
    expect(bars[0].x).toBeGreaterThanOrEqual(10 * module);
  });

  it('are refused rather than drawn too fine to be read', () => {
    const label = { lines: ['x'], qr: 'x'.repeat(200) };
    expect(() => pagesOf([label], 'cable-wrap')).toThrow(InputError);
    expect(() => pagesOf([label], 'a4-21')).not.toThrow();
    expect(() =>
      pagesOf([{ lines: [], code128: 'CAB-00001' }], 'cable-wrap'),
    ).toThrow('cannot be read on so small a label');
  });

  it('are refused for what they cannot hold', () => {
    expect(() => pagesOf([{ lines: [], code128: '케이블' }])).toThrow(
      'letters, digits and signs of ASCII',
    );
    expect(() => pagesOf([{ lines: [], qr: 'x'.repeat(5000) }])).toThrow(
      'too long for a code',
    );
  });
});
