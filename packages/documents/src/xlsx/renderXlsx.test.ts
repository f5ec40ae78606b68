import { InputError } from '@backstage/errors';
import readXlsxFile, { readSheet } from 'read-excel-file/node';
import { renderXlsx } from './renderXlsx';
import { Workbook, WorkbookColumn, WorkbookValue } from './Workbook';

const oneSheet = (
  columns: WorkbookColumn[],
  rows: WorkbookValue[][],
): Workbook => ({
  timeZone: 'Asia/Seoul',
  sheets: [{ name: '케이블', columns, rows }],
});

describe('renderXlsx', () => {
  it('is read back as what was put into it', async () => {
    const file = await renderXlsx(
      oneSheet(
        [
          { title: '번호', type: 'text' },
          { title: '전력', type: 'number', unit: 'kW', decimals: 1 },
          { title: '설치일', type: 'date' },
          { title: '변경', type: 'time' },
        ],
        [
          ['CAB-1', 1234.56, '2026-11-23', new Date('2026-11-23T20:30:00Z')],
          ['007', null, undefined, ''],
          ['=1+1', 0, '2024-02-29', new Date('2026-01-01T00:00:00Z')],
        ],
      ),
    );
    expect(await readSheet(file)).toEqual([
      ['번호', '전력', '설치일', '변경'],
      [
        'CAB-1',
        1234.56,
        new Date('2026-11-23T00:00:00Z'),
        // As the clocks in Seoul show it.
        new Date('2026-11-24T05:30:00Z'),
      ],
      ['007', null, null, null],
      [
        '=1+1',
        0,
        new Date('2024-02-29T00:00:00Z'),
        new Date('2026-01-01T09:00:00Z'),
      ],
    ]);
  });

  it('keeps sheets apart by names that spreadsheets take', async () => {
    const sheet = {
      columns: [{ title: 'a', type: 'text' }],
      rows: [],
    } as const;
    const long = '서울 1센터 A동 3층 전산실의 모든 랙과 장비와 케이블 대장';
    const file = await renderXlsx({
      timeZone: 'UTC',
      sheets: ['A/B:[1]', long, long, '', "'x'", 'X'].map(name => ({
        name,
        columns: [...sheet.columns],
        rows: [],
      })),
    });
    const names = (await readXlsxFile(file)).map(({ sheet: name }) => name);
    expect(names).toEqual([
      'A B 1',
      '서울 1센터 A동 3층 전산실의 모든 랙과 장비와 케이블',
      '서울 1센터 A동 3층 전산실의 모든 랙과 장비와 (2)',
      'Sheet',
      'x',
      'X (2)',
    ]);
  });

  it('takes text that XML does not', async () => {
    const file = await renderXlsx(
      oneSheet(
        [{ title: '<a & b>', type: 'text' }],
        [['\u0000<script>\u001b & "x"\ud800'], ['x'.repeat(40_000)]],
      ),
    );
    const [head, [text], [long]] = await readSheet(file);
    expect(head).toEqual(['<a & b>']);
    expect(text).toContain('<script>');
    expect(text).toContain('& "x"');
    expect(String(long)).toHaveLength(32_767);
  });

  it.each<[string, WorkbookColumn['type'], WorkbookValue]>([
    ['a text', 'number', '12'],
    ['no number', 'number', NaN],
    ['a moment', 'date', new Date(0)],
    ['no day', 'date', '2026-13-40'],
    ['a day', 'time', '2026-11-23'],
    ['no moment', 'time', new Date(NaN)],
  ])('refuses %s in a column of type %s', async (_, type, value) => {
    const workbook = oneSheet([{ title: '값', type }], [[value]]);
    await expect(renderXlsx(workbook)).rejects.toThrow(InputError);
  });

  it('refuses what would be no workbook', async () => {
    await expect(renderXlsx({ timeZone: 'UTC', sheets: [] })).rejects.toThrow(
      'needs a sheet',
    );
    await expect(renderXlsx(oneSheet([], []))).rejects.toThrow('no columns');
  });
});
