import { PageRequest } from '../driver';
import { everyItem, everyPage } from './everyItem';

/** A list of numbers in pages of two. */
const numbers = (count: number) => async (page: PageRequest) => {
  const start = Number(page.cursor ?? 0);
  const end = Math.min(start + (page.limit ?? 2), count);
  const items = Array.from({ length: end - start }, (_, at) => start + at);
  return end < count ? { items, nextCursor: String(end) } : { items };
};

describe('everyItem', () => {
  it.each([0, 1, 2, 5])('follows the cursor through %i items', async count => {
    expect(await everyItem(numbers(count))).toEqual([...Array(count).keys()]);
  });
});

describe('everyPage', () => {
  it('asks for pages of the limit', async () => {
    const pages = await everyPage(numbers(5), 3);
    expect(pages.map(({ items }) => items)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  it('gives up on a list that never ends', async () => {
    const endless = async () => ({ items: [1], nextCursor: 'again' });
    await expect(everyPage(endless)).rejects.toThrow('10000 pages');
  });
});
