import assert from 'node:assert/strict';
import { Page, PageRequest } from '../../driver';
import { ContractCheck } from '../ContractCheck';
import { everyItem, everyPage } from '../everyItem';
import { expectCloudError } from '../expectations';
import { availableVolume, runningInstance } from '../steps';
import { listings } from './listings';

type List = (page: PageRequest) => Promise<Page<{ id: string }>>;

/** Every item of `wanted` comes once, in pages of at most `limit`, over a boundary between pages if there can be one. */
export async function assertPages(
  list: List,
  limit: number,
  wanted: string[],
): Promise<void> {
  const pages = await everyPage(list, limit);
  for (const { items, nextCursor } of pages) {
    assert.ok(
      items.length <= limit,
      `a page has ${items.length} items, limit was ${limit}`,
    );
    assert.ok(
      nextCursor === undefined || nextCursor.length > 0,
      'a cursor is empty',
    );
  }
  const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length, 'an item comes twice');
  const missing = wanted.filter(id => !ids.includes(id));
  assert.deepEqual(missing, [], 'items are on no page');
}

/** In pages small enough that there are several, if there are items enough. */
async function assertListPages(list: List): Promise<void> {
  const all = (await everyItem(list)).map(({ id }) => id);
  await assertPages(list, Math.max(1, Math.ceil(all.length / 4)), all);
}

export const pagingChecks: ContractCheck[] = [
  {
    name: 'regions come in pages, each region once',
    async run(context) {
      await assertListPages(page =>
        context.connection.regions.list(page, context.call()),
      );
    },
  },
  ...listings.map(([capability]): ContractCheck => ({
    name: `${capability} come in pages, each once`,
    needs: { capabilities: [capability] },
    async run(context) {
      const { region } = context.target;
      const listing = context.the(capability);
      await assertListPages(page =>
        listing.list({ ...page, region }, context.call()),
      );
    },
  })),
  {
    name: 'instances come in pages, each instance once',
    needs: { capabilities: ['instances'] },
    async run(context) {
      const instances = context.the('instances');
      const { region } = context.target;
      // Settled, because a cloud may list what is still being made apart from what runs: it then moves between pages.
      const made = await Promise.all(
        Array.from({ length: 3 }, () => runningInstance(context)),
      );
      const list: List = page =>
        instances.list({ ...page, region }, context.call());
      const ids = made.map(({ id }) => id);
      await assertPages(list, 1, ids);
      await assertPages(list, 2, ids);
    },
  },
  {
    name: 'volumes come in pages, each volume once',
    needs: { capabilities: ['volumes'] },
    async run(context) {
      const volumes = context.the('volumes');
      const { region } = context.target;
      const made = await Promise.all(
        Array.from({ length: 3 }, () =>
          volumes.create(context.newVolume(), context.call()),
        ),
      );
      const list: List = page =>
        volumes.list({ ...page, region }, context.call());
      const ids = made.map(({ id }) => id);
      await assertPages(list, 1, ids);
      await assertPages(list, 2, ids);
    },
  },
  {
    name: 'snapshots come in pages, each snapshot once',
    needs: { capabilities: ['volumes', 'snapshots'] },
    async run(context) {
      const snapshots = context.the('snapshots');
      const { region } = context.target;
      const { id } = await availableVolume(context);
      const made = await Promise.all(
        Array.from({ length: 3 }, () =>
          snapshots.create(context.newSnapshot(id), context.call()),
        ),
      );
      const list: List = page =>
        snapshots.list({ ...page, region }, context.call());
      const ids = made.map(snapshot => snapshot.id);
      await assertPages(list, 1, ids);
      await assertPages(list, 2, ids);
    },
  },
  ...(['instances', 'volumes', 'snapshots'] as const).map(
    (capability): ContractCheck => ({
      name: `a cursor that no page of ${capability} gave out is refused`,
      needs: { capabilities: [capability] },
      async run(context) {
        const { region } = context.target;
        const listing = context.the(capability);
        const request = { region, cursor: 'made-up' };
        await expectCloudError(
          context,
          listing.list(request, context.call()),
          'InvalidRequest',
          'NotFound',
        );
      },
    }),
  ),
];
