import { png } from '../__testUtils__/png';
import { readPdf } from '../__testUtils__/readPdf';
import { PdfBlock, PdfDocument, PdfSection, PdfTable } from './PdfDocument';
import { renderPdf } from './renderPdf';

const base: PdfDocument = {
  title: '서울 1센터 전산실 대장',
  subtitle: 'Room book',
  producedAt: '2026-11-23 14:00 현재',
  date: new Date('2026-11-23T05:00:00Z'),
  language: 'ko',
  page: { size: 'A4', orientation: 'portrait' },
  sections: [],
};

const withBlocks = (...blocks: PdfBlock[]): PdfDocument => ({
  ...base,
  sections: [{ blocks }],
});

const cables = (count: number): PdfTable => ({
  type: 'table',
  columns: [
    { title: '번호', width: 1 },
    { title: '길이', width: 1, align: 'right' },
  ],
  rows: Array.from({ length: count }, (_, row) => [`CAB-${row}`, `${row}.5`]),
});

describe('renderPdf', () => {
  it('has the texts of the document, in Korean and in Latin letters', async () => {
    const [page] = readPdf(
      await renderPdf(
        withBlocks(
          { type: 'paragraph', text: '케이블 sw-1 -> srv-2, fi ffl 뷁' },
          { type: 'facts', facts: [{ name: '면적', value: '412.5 ㎡' }] },
        ),
      ),
    );
    expect(page.texts).toEqual([
      base.title,
      'Room book',
      base.producedAt,
      '케이블 sw-1 -> srv-2, fi ffl 뷁',
      '면적',
      '412.5 ㎡',
      '1 / 1',
      base.producedAt,
    ]);
  });

  it('says on every page what it is, of when, and how many pages there are', async () => {
    const pages = readPdf(await renderPdf(withBlocks(cables(200))));
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach(({ texts }, index) => {
      expect(texts).toContain(base.title);
      expect(texts).toContain(base.producedAt);
      expect(texts).toContain(`${index + 1} / ${pages.length}`);
    });
  });

  it.each([
    ['A4', 'portrait', 595.28, 841.89],
    ['A4', 'landscape', 841.89, 595.28],
    ['A3', 'portrait', 841.89, 1190.55],
    ['A3', 'landscape', 1190.55, 841.89],
  ] as const)('fits the paper: %s %s', async (size, orientation, w, h) => {
    const document = { ...base, page: { size, orientation } };
    const [page] = readPdf(await renderPdf(document));
    expect(page.width).toBeCloseTo(w, 1);
    expect(page.height).toBeCloseTo(h, 1);
  });

  it('is the same file for the same document, and small', async () => {
    const document = withBlocks(cables(500));
    const file = await renderPdf(document);
    expect(file.equals(await renderPdf(document))).toBe(true);
    expect(file.length).toBeLessThan(100_000);

    const later = { ...document, date: new Date('2026-11-24T05:00:00Z') };
    expect(file.equals(await renderPdf(later))).toBe(false);
  });

  describe('tables', () => {
    it('go on over pages below their head, with every row once', async () => {
      const table = cables(200);
      const pages = readPdf(await renderPdf(withBlocks(table)));
      for (const { texts } of pages) expect(texts).toContain('번호');
      const rows = pages
        .flatMap(({ texts }) => texts)
        .filter(text => text.startsWith('CAB-'));
      expect(rows).toEqual(table.rows.map(([name]) => name));
    });

    it('never tear a row, but one that is higher than a page', async () => {
      const lines = Array.from({ length: 150 }, (_, line) => `line-${line}`);
      const table: PdfTable = {
        ...cables(0),
        rows: [
          ...Array.from({ length: 40 }, (_, row) => [`top-${row}\nend-${row}`]),
          [lines.join('\n'), 'side'],
        ],
      };
      const pages = readPdf(await renderPdf(withBlocks(table)));
      for (let row = 0; row < 40; row++) {
        const page = pages.find(({ texts }) => texts.includes(`top-${row}`));
        expect(page?.texts).toContain(`end-${row}`);
      }
      const texts = pages.flatMap(page => page.texts);
      expect(texts.filter(text => text.startsWith('line-'))).toEqual(lines);
      expect(texts.filter(text => text === 'side')).toHaveLength(1);
    });

    it('end with their sums, and say that they are empty', async () => {
      const [page] = readPdf(
        await renderPdf(
          withBlocks(
            { ...cables(1), caption: '케이블', totals: ['합계', '0.5'] },
            { ...cables(0), empty: '케이블이 없습니다' },
          ),
        ),
      );
      const shown = page.texts.slice(3, -2);
      expect(shown).toEqual([
        '케이블',
        ...['번호', '길이', 'CAB-0', '0.5', '합계', '0.5'],
        ...['번호', '길이', '케이블이 없습니다'],
      ]);
    });

    it('have numbers at the right edge of their column', async () => {
      const [page] = readPdf(
        await renderPdf(withBlocks({ ...cables(0), rows: [['', '1.0']] })),
      );
      // The last text but the two of the foot: where it begins, in millimetres.
      const starts = [...page.content.matchAll(/1 0 0 1 ([\d.]+) [\d.]+ Tm/g)];
      const x = Number(starts[starts.length - 3][1]);
      expect(x).toBeGreaterThan(185);
      expect(x).toBeLessThan(195);
    });
  });

  describe('sections', () => {
    it('are in the outline, those of level 2 within the last of level 1', async () => {
      const sections: PdfSection[] = [
        { heading: '랙', blocks: [] },
        { heading: '랙 A-01', level: 2, blocks: [] },
      ];
      const file = (await renderPdf({ ...base, sections })).toString('latin1');
      const items = [...file.matchAll(/\/Title \(\xfe\xff(.*?)\)\n/gs)].map(
        ([, text]) => Buffer.from(text, 'latin1').swap16().toString('utf16le'),
      );
      expect(items).toEqual(expect.arrayContaining(['랙', '랙 A-01']));
      expect(file).toContain('/Outlines');
    });

    it('start a page where they ask for it, but not below the title', async () => {
      const rack = (heading: string): PdfSection => ({
        heading,
        startsPage: true,
        blocks: [{ type: 'paragraph', text: `${heading}의 내용` }],
      });
      const document = { ...base, sections: [rack('A-01'), rack('A-02')] };
      const pages = readPdf(await renderPdf(document));
      expect(pages).toHaveLength(2);
      expect(pages[0].texts).toContain('A-01');
      expect(pages[1].texts).toContain('A-02');
    });

    it('keep their heading with what follows', async () => {
      for (let rows = 30; rows < 45; rows++) {
        const sections: PdfSection[] = [
          { blocks: [cables(rows)] },
          { heading: '다음', blocks: [{ ...cables(1), caption: '표' }] },
        ];
        const pages = readPdf(await renderPdf({ ...base, sections }));
        const page = pages.find(({ texts }) => texts.includes('다음'));
        expect(page?.texts).toContain('표');
        expect(page?.texts).toContain('CAB-0');
      }
    });
  });

  describe('drawings', () => {
    const drawing = (width: number, height: number): PdfBlock => ({
      type: 'drawing',
      caption: '전면',
      scene: {
        width,
        height,
        items: [
          { type: 'rect', x: 1, y: 1, width: 5, height: 5, fill: '#ff0000' },
          { type: 'text', x: 1, y: 9, text: '장비', size: 3 },
        ],
      },
    });

    it('are drawn at their size, or smaller so that they fit the page', async () => {
      const [small] = readPdf(await renderPdf(withBlocks(drawing(100, 50))));
      expect(small.content).toContain('1 1 5 5 re');
      expect(small.texts).toContain('장비');
      expect(small.content).not.toMatch(/^0\.\d+ 0 0 0\.\d+ 0 0 cm/m);

      const wide = readPdf(await renderPdf(withBlocks(drawing(360, 50))));
      expect(wide[0].content).toMatch(/^0\.5 0 0 0\.5 0 0 cm/m);

      const high = readPdf(await renderPdf(withBlocks(drawing(50, 1000))));
      expect(high[high.length - 1].texts).toEqual(
        expect.arrayContaining(['장비', '전면']),
      );
    });

    it('have a picture once in the file, however often it is drawn', async () => {
      const rows = Buffer.alloc(100 * (1 + 100 * 4), 0);
      const content = png(
        { width: 100, height: 100, depth: 8, colorType: 6 },
        rows,
      );
      const face = {
        type: 'image',
        width: 9,
        height: 9,
        y: 0,
        content,
      } as const;
      const file = await renderPdf(
        withBlocks({
          type: 'drawing',
          scene: {
            width: 20,
            height: 10,
            items: [
              { ...face, x: 0 },
              { ...face, x: 10 },
            ],
          },
        }),
      );
      const [page] = readPdf(file);
      expect(page.content.match(/\/I1 Do/g)).toHaveLength(2);
      // The picture and its transparency.
      const text = file.toString('latin1');
      expect(text.match(/\/Subtype \/Image/g)).toHaveLength(2);
    });

    it('show a crossed box in place of a picture that is none', async () => {
      const [page] = readPdf(
        await renderPdf(
          withBlocks({
            type: 'drawing',
            scene: {
              width: 20,
              height: 10,
              items: [
                {
                  type: 'image',
                  x: 0,
                  y: 0,
                  width: 7,
                  height: 3,
                  content: Buffer.from('<svg onload="alert(1)"/>'),
                },
                { type: 'text', x: 0, y: 9, text: '그래도', size: 2 },
              ],
            },
          }),
        ),
      );
      expect(page.content).toContain('0 0 7 3 re');
      expect(page.texts).toContain('그래도');
    });
  });
});
