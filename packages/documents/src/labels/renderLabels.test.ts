import { readPdf } from '../__testUtils__/readPdf';
import { labelSheets } from './LabelSheet';
import { renderLabels } from './renderLabels';

const options = {
  title: '케이블 라벨',
  language: 'ko',
  date: new Date('2026-11-23T05:00:00Z'),
} as const;

describe('renderLabels', () => {
  it('prints one label to the page of a roll, at its own size', async () => {
    const file = await renderLabels({
      ...options,
      sheet: labelSheets['roll-50x25'],
      labels: [{ header: 'A', lines: ['CAB-7', '서울 1센터'], copies: 2 }],
    });
    const pages = readPdf(file);
    expect(pages.map(({ texts }) => texts)).toEqual([
      ['A', 'CAB-7', '서울 1센터'],
      ['A', 'CAB-7', '서울 1센터'],
    ]);
    expect(pages[0].width).toBeCloseTo((50 * 72) / 25.4, 1);
    expect(pages[0].height).toBeCloseTo((25 * 72) / 25.4, 1);
    expect(file.toString('latin1')).toContain('/PrintScaling /None');
  });

  it('cuts what does not fit with an ellipsis, and stays small', async () => {
    const file = await renderLabels({
      ...options,
      sheet: labelSheets['a4-65'],
      labels: Array.from({ length: 65 }, (_, index) => ({
        lines: [`CAB-${index}`, '서울 1센터 데이터베이스 서버 랙 '.repeat(4)],
        qr: `CAB-${index}`,
      })),
    });
    const [page] = readPdf(file);
    expect(page.texts.filter(text => text.endsWith('…'))).toHaveLength(65);
    expect(file.length).toBeLessThan(150_000);
  });
});
