import {
  CloudsClient,
  InventoryTreeNode,
} from '@rackstage/plugin-clouds-common';
import { screen, waitFor, within } from '@testing-library/react';
import { aNode, anItem, aRegionDown } from '../../__testUtils__/inventory';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { refusal } from '../../__testUtils__/things';
import { InventoryTree } from './InventoryTree';

const account = aNode();
const region = (change: Partial<InventoryTreeNode> = {}) =>
  aNode({
    node: `${account.node}/kr-central-1`,
    type: 'region',
    title: 'Korea Central',
    region: 'kr-central-1',
    counts: [
      { value: 'instance', count: 2 },
      { value: 'volume', count: 3 },
    ],
    ...change,
  });
const machine = aNode({
  node: `${account.node}/kr-central-1/instance/i-1`,
  type: 'item',
  kind: 'instance',
  title: 'web-01',
  region: 'kr-central-1',
  hasChildren: false,
  item: anItem(),
});

function show(
  branches: Record<string, InventoryTreeNode[]> = {},
  options: Partial<Parameters<typeof renderClouds>[1]> = {},
  api: Partial<CloudsClient> = {},
) {
  const tree: Record<string, InventoryTreeNode[]> = {
    '': [account],
    [account.node]: [region()],
    [region().node]: [machine],
    ...branches,
  };
  return renderClouds(<InventoryTree />, {
    ...options,
    api: {
      listInventoryTree: async ({ node = '' }) => ({ items: tree[node] ?? [] }),
      ...api,
    },
  });
}

const item = (name: RegExp) => screen.findByRole('treeitem', { name });

describe('InventoryTree', () => {
  it('opens by keys down to an instance, as the address says', async () => {
    const { user, address } = show();
    const root = await item(/^Sandbox/);
    expect(root).toHaveAttribute('aria-expanded', 'false');

    root.focus();
    await user.keyboard('{ArrowRight}');
    const second = await item(/^Korea Central/);
    expect(second).toHaveAttribute('aria-level', '2');
    expect(second).toHaveTextContent('Instances: 2 · in all: 5');
    await user.keyboard('{ArrowDown}');
    expect(second).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(await item(/^web-01/)).toHaveTextContent('Running');
    expect(new URLSearchParams(address().slice(2)).getAll('open')).toEqual([
      account.node,
      region().node,
    ]);

    await user.keyboard('w');
    expect(await item(/^web-01/)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog')).toHaveTextContent('i-1');
    await user.keyboard('{Escape}');
    const machineItem = await item(/^web-01/);
    await waitFor(() => expect(machineItem).toHaveFocus());
    await user.keyboard('{Home}{ArrowLeft}');
    await waitFor(() =>
      expect(
        screen.queryByRole('treeitem', { name: /^Korea Central/ }),
      ).not.toBeInTheDocument(),
    );
  });

  it('is open where the address says, and is left by one press of Tab', async () => {
    show({}, { at: `/?open=${account.node}&open=${region().node}` });

    await item(/^web-01/);
    expect(
      screen
        .getAllByRole('treeitem')
        .filter(each => each.getAttribute('tabindex') === '0'),
    ).toHaveLength(1);
  });

  it('marks a region that does not answer, and shows what was known of it', async () => {
    const { reading } = aRegionDown();
    show(
      {
        [account.node]: [
          region({ reading }),
          region({ node: 'other', title: 'Japan East', region: 'jp-east-1' }),
        ],
      },
      { at: `/?open=${account.node}&open=${region().node}` },
    );

    const down = await item(/^Korea Central/);
    expect(within(down).getByText('Not answering')).toBeInTheDocument();
    expect(await item(/^web-01/)).toBeInTheDocument();
    expect(
      within(await item(/^Japan East/)).queryByText('Not answering'),
    ).not.toBeInTheDocument();
  });

  it('reads one region again, for who may', async () => {
    const asked: unknown[] = [];
    const { user } = show(
      {},
      { at: `/?open=${account.node}` },
      {
        synchronizeRegion: async (id, request) => {
          asked.push([id, request]);
          return {} as never;
        },
      },
    );

    await user.click(
      await screen.findByRole('button', { name: 'Synchronise Korea Central' }),
    );

    expect(asked).toEqual([[account.accountId, { region: 'kr-central-1' }]]);
  });

  it('has nothing to synchronise for others', async () => {
    show({}, { at: `/?open=${account.node}`, mayChange: false });
    await item(/^Korea Central/);

    expect(
      screen.queryByRole('button', { name: /Synchronise/ }),
    ).not.toBeInTheDocument();
  });

  it('reads a branch that is long page by page', async () => {
    const { user } = show(
      {},
      { at: `/?open=${account.node}` },
      {
        listInventoryTree: async ({ node, cursor }) => {
          if (!node) {
            return { items: [account] };
          }
          return cursor
            ? { items: [region({ node: 'second', title: 'Japan East' })] }
            : { items: [region()], nextCursor: 'more' };
        },
      },
    );
    await item(/^Korea Central/);

    await user.click(screen.getByRole('button', { name: 'Show more' }));

    expect(await item(/^Japan East/)).toBeInTheDocument();
  });

  it.each([
    ['en', 'Nothing was seen in any cloud yet'],
    ['ko', '아직 클라우드에서 읽은 자원이 없습니다'],
  ] as const)('says in %s that there is nothing', async (language, title) => {
    show({ '': [] }, { language });

    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('says in an open branch that nothing is in it', async () => {
    show({ [account.node]: [] }, { at: `/?open=${account.node}` });

    expect(
      await screen.findByText('Nothing in it that you may see'),
    ).toBeInTheDocument();
  });

  it('says what failed of a branch, and tries again', async () => {
    let fails = true;
    const { user } = show(
      {},
      { at: `/?open=${account.node}` },
      {
        listInventoryTree: async ({ node }) => {
          if (node && fails) {
            throw refusal(500, 'The database is away');
          }
          return { items: node ? [region()] : [account] };
        },
      },
    );
    expect(await screen.findByText('The database is away')).toBeInTheDocument();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await item(/^Korea Central/)).toBeInTheDocument();
  });
});
