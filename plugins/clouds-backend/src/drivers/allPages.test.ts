import { PageRequest } from '@rackstage/plugin-clouds-node';
import fc from 'fast-check';
import { allPages } from './allPages';

describe('allPages', () => {
  it('gives everything once, in order, however it is cut into pages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.nat())), async pages => {
        const list = async ({ cursor = '0' }: PageRequest) => ({
          items: pages[Number(cursor)] ?? [],
          nextCursor:
            Number(cursor) + 1 < pages.length
              ? String(Number(cursor) + 1)
              : undefined,
        });
        expect(await allPages(list)).toEqual(pages.flat());
      }),
    );
  });

  it('stops at a cursor that leads to itself', async () => {
    const list = async () => ({ items: ['a'], nextCursor: 'same' });
    expect(await allPages(list)).toEqual(['a', 'a']);
  });

  it('does not go round in circles', async () => {
    const list = async ({ cursor }: PageRequest) => ({
      items: [],
      nextCursor: cursor === 'a' ? 'b' : 'a',
    });
    await expect(allPages(list)).rejects.toThrow(/without end/);
  });
});
