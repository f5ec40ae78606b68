import { clusterRegions } from './clusterRegions';

describe('clusterRegions', () => {
  it('puts together what is near, at the middle, and leaves apart what is far', () => {
    const clusters = clusterRegions(
      [
        { x: 100, y: 100, item: 'Seoul' },
        { x: 110, y: 110, item: 'Busan' },
        { x: 500, y: 100, item: 'Frankfurt' },
      ],
      30,
    );
    expect(clusters).toEqual([
      { x: 105, y: 105, items: ['Seoul', 'Busan'] },
      { x: 500, y: 100, items: ['Frankfurt'] },
    ]);
  });

  it('joins the nearest of several, and keeps each once', () => {
    const clusters = clusterRegions(
      [
        { x: 0, y: 0, item: 'a' },
        { x: 50, y: 0, item: 'b' },
        { x: 28, y: 0, item: 'c' },
      ],
      30,
    );
    expect(clusters.map(({ items }) => items)).toEqual([['a'], ['b', 'c']]);
  });

  it('has nothing to draw of nothing', () => {
    expect(clusterRegions([], 30)).toEqual([]);
  });
});
