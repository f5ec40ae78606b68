import fc from 'fast-check';
import { everything, localPage, remotePage } from './paging';

/** Gives items in groups, as EC2 gives instances in reservations: so many groups are a page. */
function inGroups(groups: number[][]) {
  return async ({
    NextToken,
    MaxResults = 1000,
  }: {
    NextToken?: string;
    MaxResults?: number;
  }) => {
    const from = Number(NextToken ?? 0);
    const end = from + MaxResults;
    return {
      items: groups.slice(from, end).flat(),
      NextToken: end < groups.length ? String(end) : undefined,
    };
  };
}

async function pagesOf(
  list: ReturnType<typeof inGroups>,
  limit: number,
): Promise<number[][]> {
  const pages: number[][] = [];
  let cursor: string | undefined;
  do {
    const page = await remotePage({ limit, cursor }, 5, list);
    pages.push(page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return pages;
}

describe('pages of a list that AWS pages itself', () => {
  it('hold every item once, in order, and no more than asked for, however AWS groups them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 4 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        async (sizes, limit) => {
          let next = 0;
          const groups = sizes.map(size =>
            Array.from({ length: size }, () => next++),
          );
          const pages = await pagesOf(inGroups(groups), limit);
          expect(pages.flat()).toEqual(groups.flat());
          expect(
            Math.max(0, ...pages.map(page => page.length)),
          ).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  it.each(['made-up', 'W10', 'eyJhIjoxfQ', ''])(
    'refuse a cursor that none of them gave: %p',
    async cursor => {
      await expect(
        remotePage({ cursor }, 5, inGroups([[1]])),
      ).rejects.toMatchObject({ code: 'InvalidRequest' });
      expect(() => localPage([{ id: 'a' }], { cursor })).toThrow(
        'begin with the first page',
      );
    },
  );

  it('are all read where the whole is needed', async () => {
    const groups = Array.from({ length: 12 }, (_, index) => [index]);
    expect(await everything(inGroups(groups), 5)).toEqual(groups.flat());
  });
});
