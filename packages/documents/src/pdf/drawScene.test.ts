import { readPdf } from '../__testUtils__/readPdf';
import { ScenePrimitive } from '../scene';
import { Canvas } from './Canvas';
import { drawScene } from './drawScene';

async function drawn(...items: ScenePrimitive[]) {
  const canvas = new Canvas({
    title: 'Scene',
    language: 'en',
    date: new Date(0),
  });
  canvas.addPage(100, 100);
  const place = { x: 10, y: 20, scale: 2 };
  drawScene(canvas, { width: 30, height: 40, items }, place);
  const [page] = readPdf(await canvas.end());
  return page;
}

describe('drawScene', () => {
  it('draws in its place and at its scale, and nothing beyond its edges', async () => {
    const { content } = await drawn();
    expect(content).toMatch(
      /1 0 0 1 10 20 cm\n2 0 0 2 0 0 cm\n0 0 30 40 re\nW n/,
    );
  });

  it('draws shapes with what they are filled and outlined with', async () => {
    const { content } = await drawn(
      { type: 'rect', x: 1, y: 2, width: 3, height: 4, fill: '#ff0000' },
      {
        type: 'polygon',
        points: [
          [0, 0],
          [5, 0],
          [5, 5],
        ],
        stroke: '#0000ff',
      },
      {
        type: 'line',
        points: [
          [1, 1],
          [2, 2],
          [3, 1],
        ],
        dash: [2, 1],
      },
    );
    expect(content).toMatch(/1 2 3 4 re\n\/DeviceRGB cs\n1 0 0 scn\nf\n/);
    expect(content).toMatch(/0 0 m\n5 0 l\n5 5 l\nh/);
    expect(content).toMatch(/\[2 1\] 0 d\n1 1 m\n2 2 l\n3 1 l/);
  });

  it('draws nothing of a shape without colours', async () => {
    const { content } = await drawn({
      type: 'rect',
      x: 1,
      y: 2,
      width: 3,
      height: 4,
    });
    expect(content).not.toContain('1 2 3 4 re');
  });

  it('sets text smaller that is too wide, and then cuts it', async () => {
    const text = '서울 1센터 데이터베이스 서버';
    const line = { type: 'text', text, x: 0, y: 5, size: 3 } as const;
    const smaller = { ...line, maxWidth: 30, minSize: 1 };
    const cut = { ...line, maxWidth: 10, minSize: 2 };
    const { texts } = await drawn(line, smaller, cut);
    expect(texts[0]).toBe(text);
    expect(texts[1]).toBe(text);
    expect(texts[2]).toMatch(/^서울.*…$/);
  });

  it('has a sign in place of letters that the font lacks', async () => {
    const line = { type: 'text', x: 0, y: 5, size: 3 } as const;
    const { texts } = await drawn({ ...line, text: '서울 首都 ☐ 🚀' });
    expect(texts).toEqual(['서울 □□ □ □']);
  });

  it('puts syllables together, and lines of a name on one', async () => {
    const { texts } = await drawn({
      type: 'text',
      text: '전산\n실'.normalize('NFD'),
      x: 0,
      y: 5,
      size: 3,
    });
    expect(texts).toEqual(['전산 실']);
  });
});
