import { screen, waitFor } from '@testing-library/react';
import {
  anItem,
  aRegion,
  aRegionDown,
  someFacets,
} from '../../__testUtils__/inventory';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { InventoryPage } from './InventoryPage';

const api = {
  listInventory: async () => ({ items: [anItem()] }),
  countInventory: async () => someFacets(1),
  listInventoryTree: async () => ({ items: [] }),
  listInventoryRegions: async () => ({
    items: [aRegion({ id: 'kr-south-1', name: 'Korea South' }), aRegionDown()],
  }),
};

describe('InventoryPage', () => {
  it.each([
    [
      'en',
      '1 region does not answer',
      /^Korea Central of Sandbox: .* Last read in full:/,
    ],
    [
      'ko',
      '리전 1곳이 응답하지 않습니다',
      /^Sandbox의 Korea Central: .* 마지막으로 모두 읽은 때:/,
    ],
  ] as const)(
    'says in %s which region does not answer, beside what the others have',
    async (language, title, region) => {
      renderClouds(<InventoryPage />, { api, language });

      expect(await screen.findByText(title)).toBeInTheDocument();
      const said = screen
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
      expect(said).toEqual([expect.stringMatching(region)]);
      expect(
        await screen.findByRole('row', { name: /web-01/ }),
      ).toBeInTheDocument();
    },
  );

  it('has its view in the address, and keeps the filter from one to another', async () => {
    const { user, address } = renderClouds(<InventoryPage />, {
      api,
      at: '/?q=web',
    });
    await screen.findByRole('row', { name: /web-01/ });

    await user.click(screen.getByRole('tab', { name: 'Tree' }));
    await waitFor(() => expect(address()).toBe('/?q=web&view=tree'));
    await user.click(screen.getByRole('tab', { name: 'List' }));
    await waitFor(() => expect(address()).toBe('/?q=web'));
  });

  it('shows the list when the address names no view that there is', async () => {
    renderClouds(<InventoryPage />, { api, at: '/?view=globe' });

    expect(
      await screen.findByRole('row', { name: /web-01/ }),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'List' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });
});
