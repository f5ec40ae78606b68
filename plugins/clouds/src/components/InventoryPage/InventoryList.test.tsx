import { CloudsClient, InventoryItem } from '@rackstage/plugin-clouds-common';
import { screen, waitFor, within } from '@testing-library/react';
import { anItem, someFacets } from '../../__testUtils__/inventory';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { refusal } from '../../__testUtils__/things';
import { InventoryList } from './InventoryList';

function show(
  items: InventoryItem[],
  options: Partial<Parameters<typeof renderClouds>[1]> = {},
  api: Partial<CloudsClient> = {},
) {
  return renderClouds(<InventoryList />, {
    ...options,
    api: {
      listInventory: async () => ({ items }),
      countInventory: async () => someFacets(items.length),
      ...api,
    },
  });
}

const row = (name: RegExp) => screen.findByRole('row', { name });

describe('InventoryList', () => {
  it('shows what it is, its state, where it is and who manages it', async () => {
    show([
      anItem(),
      anItem({
        id: 'i-2',
        name: 'db-01',
        status: 'stopped',
        management: 'in-sync',
        managed: {
          kind: 'instance',
          id: '2',
          name: 'database',
          owner: 'group:default/civic-services',
        },
      }),
      anItem({
        id: 'v-1',
        name: 'disk',
        kind: 'volume',
        status: 'brand-new-state',
      }),
    ]);

    const web = await row(/web-01/);
    expect(within(web).getByText('Running')).toBeInTheDocument();
    expect(within(web).getByText('Simulated')).toBeInTheDocument();
    expect(within(web).getByText('kr-central-1')).toBeInTheDocument();
    const database = await row(/db-01/);
    expect(within(database).getByText('Stopped')).toBeInTheDocument();
    expect(
      within(database).getByRole('link', { name: /database/ }),
    ).toHaveAttribute('href', '/clouds/instances/2');
    // What a cloud says and nobody expected stays as it is written.
    expect(await row(/disk/)).toHaveTextContent('brand-new-state');
    expect(screen.getByText('3 things')).toBeInTheDocument();
  });

  it.each([
    ['en', 'Nothing was seen in any cloud yet'],
    ['ko', '아직 클라우드에서 읽은 자원이 없습니다'],
  ] as const)('says in %s what it is for', async (language, title) => {
    show([], { language });

    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.queryByRole('search')).not.toBeInTheDocument();
  });

  it('leads back from a filter that matches nothing, and keeps the order', async () => {
    const { user, address } = show([], {
      at: '/?q=zzz&kind=volume&sort=-name',
    });

    expect(await screen.findByText('Nothing matches')).toBeInTheDocument();
    await user.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[0],
    );

    expect(address()).toBe('/?sort=-name');
  });

  it('asks the server for what the address says', async () => {
    const asked: object[] = [];
    show(
      [anItem()],
      { at: '/?q=web&kind=instance&region=kr-central-1&sort=-changedAt' },
      {
        listInventory: async query => {
          asked.push(query);
          return { items: [anItem()] };
        },
      },
    );
    await row(/web-01/);

    expect(asked[0]).toMatchObject({
      q: 'web',
      kind: ['instance'],
      region: ['kr-central-1'],
      sort: '-changedAt',
    });
  });

  it('writes what is typed, chosen and sorted into the address', async () => {
    const { user, address } = show(
      [anItem()],
      {},
      {
        countInventory: async () =>
          someFacets(1, {
            kind: [
              { value: 'instance', count: 1 },
              { value: 'volume', count: 4 },
            ],
          }),
      },
    );
    await row(/web-01/);

    await user.type(screen.getByRole('searchbox'), 'web');
    await waitFor(() => expect(address()).toBe('/?q=web'));
    await user.click(screen.getByRole('button', { name: /Kind/ }));
    await user.click(await screen.findByRole('option', { name: /Volume.*4/ }));
    await waitFor(() => expect(address()).toBe('/?q=web&kind=volume'));
    await user.keyboard('{Escape}');
    await user.click(
      await screen.findByRole('columnheader', { name: /State/ }),
    );
    await waitFor(() =>
      expect(address()).toBe('/?q=web&kind=volume&sort=status'),
    );
  });

  it('reads the next page when asked', async () => {
    const { user } = show(
      [],
      {},
      {
        listInventory: async ({ cursor }) =>
          cursor
            ? { items: [anItem({ id: 'i-2', name: 'web-02' })] }
            : { items: [anItem()], nextCursor: 'more' },
      },
    );
    await row(/web-01/);

    await user.click(screen.getByRole('button', { name: 'Show more' }));

    expect(await row(/web-02/)).toBeInTheDocument();
    expect(await row(/web-01/)).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
  });

  it('says what failed, and tries again', async () => {
    let fails = true;
    const { user } = show(
      [],
      {},
      {
        listInventory: async () => {
          if (fails) {
            throw refusal(500, 'The database is away');
          }
          return { items: [anItem()] };
        },
      },
    );

    expect(await screen.findByText('The database is away')).toBeInTheDocument();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await row(/web-01/)).toBeInTheDocument();
    expect(screen.queryByText('The database is away')).not.toBeInTheDocument();
  });

  it('opens all that is known of one by keys, and closes it by Escape', async () => {
    const { user } = show([anItem()]);
    const open = await screen.findByRole('button', { name: 'web-01' });

    open.focus();
    await user.keyboard('{Enter}');

    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('i-1');
    expect(dialog).toHaveTextContent('"status": "running"');
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('has nothing to select for who may adopt nothing', async () => {
    show([anItem()], { mayChange: false });
    await row(/web-01/);

    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});
