import { Page, PageRequest } from '@rackstage/plugin-clouds-node';
import { allPages } from './allPages';

describe('allPages', () => {
  const cloudWith =
    (...pages: Page<number>[]) =>
    async ({ cursor }: PageRequest) =>
      pages[Number(cursor ?? 0)];

  it('joins all pages, empty ones in between too', async () => {
    const list = cloudWith(
      { items: [1, 2], nextCursor: '1' },
      { items: [], nextCursor: '2' },
      { items: [3] },
    );
    expect(await allPages(list)).toEqual([1, 2, 3]);
  });

  it('ends where a cloud gives the same page again', async () => {
    const list = cloudWith(
      { items: [1], nextCursor: '1' },
      { items: [2], nextCursor: '1' },
    );
    expect(await allPages(list)).toEqual([1, 2]);
  });

  it('gives up on pages without end', async () => {
    const list = cloudWith(
      { items: [], nextCursor: '1' },
      { items: [], nextCursor: '0' },
    );
    await expect(allPages(list)).rejects.toMatchObject({
      code: 'Unavailable',
      message: 'The cloud gives pages without end',
    });
  });
});
