import { CloudsClient, InventoryRegion } from '@rackstage/plugin-clouds-common';
import { screen, waitFor, within } from '@testing-library/react';
import {
  aRegion,
  aRegionDown,
  someFacets,
} from '../../__testUtils__/inventory';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { refusal } from '../../__testUtils__/things';
import { InventoryMap } from './InventoryMap';

const seoul = aRegion();
const tokyo = aRegionDown({
  id: 'jp-east-1',
  name: 'Japan East',
  city: 'Tokyo',
  latitude: 35.68,
  longitude: 139.69,
});
const nowhere = aRegion({
  id: 'private',
  name: 'Own room',
  city: undefined,
  latitude: undefined,
  longitude: undefined,
});
const oregon = aRegion({
  id: 'us-west-1',
  name: 'US West',
  city: 'Portland',
  latitude: 45.5,
  longitude: -122.7,
  kinds: [],
});

function show(
  regions: InventoryRegion[],
  options: Partial<Parameters<typeof renderClouds>[1]> = {},
  api: Partial<CloudsClient> = {},
) {
  return renderClouds(<InventoryMap />, {
    ...options,
    api: {
      listInventoryRegions: async () => ({ items: regions }),
      countInventory: async () => someFacets(7),
      ...api,
    },
  });
}

const listed = async () =>
  within(await screen.findByRole('list', { name: 'Regions' })).getAllByRole(
    'listitem',
  );

describe('InventoryMap', () => {
  it('says of each region what is in it and whether it answers, drawn or not', async () => {
    show([seoul, tokyo, nowhere]);

    const [first, second, third] = await listed();
    expect(first).toHaveTextContent('Instances: 3 · in all: 7');
    expect(first).toHaveTextContent('Up to date');
    expect(
      within(first).getByRole('link', { name: 'Korea Central' }),
    ).toHaveAttribute(
      'href',
      `/clouds/inventory?accountId=${seoul.account.id}&region=kr-central-1`,
    );
    expect(second).toHaveTextContent('Not answering');
    expect(third).toHaveTextContent('Place not known');
    const map = await screen.findByRole('group', {
      name: 'Map of the regions',
    });
    await waitFor(() =>
      expect(
        within(map).getAllByRole('button', { name: /Not answering/ }),
      ).toHaveLength(1),
    );
  });

  it('goes near to a mark by keys, and back to the whole world', async () => {
    const { user } = show([seoul, oregon]);
    const mark = await screen.findByRole('button', { name: /^US West/ });

    mark.focus();
    await user.keyboard('{Enter}');
    expect(await listed()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Whole world' }));

    expect(await listed()).toHaveLength(2);
  });

  it('reads one region again, for who may', async () => {
    const asked: unknown[] = [];
    const { user } = show(
      [seoul],
      {},
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

    expect(asked).toEqual([[seoul.account.id, { region: 'kr-central-1' }]]);
  });

  it('tells nothing at all from nothing that matches', async () => {
    show([]);
    expect(
      await screen.findByText('Nothing was seen in any cloud yet'),
    ).toBeInTheDocument();
  });

  it('leads back from a filter that matches nothing', async () => {
    const { user, address } = show([], { at: '/?view=map&q=zzz' });

    expect(await screen.findByText('Nothing matches')).toBeInTheDocument();
    await user.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[0],
    );

    expect(address()).toBe('/?view=map');
  });

  it('says what failed, and tries again', async () => {
    let fails = true;
    const { user } = show(
      [],
      {},
      {
        listInventoryRegions: async () => {
          if (fails) {
            throw refusal(500, 'The database is away');
          }
          return { items: [seoul] };
        },
      },
    );

    expect(await screen.findByText('The database is away')).toBeInTheDocument();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await listed()).toHaveLength(1);
  });
});
