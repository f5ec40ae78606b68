import { CloudsClient, InventoryEvent } from '@rackstage/plugin-clouds-common';
import { screen, waitFor } from '@testing-library/react';
import { anEvent } from '../../__testUtils__/inventory';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { refusal } from '../../__testUtils__/things';
import { InventoryEvents } from './InventoryEvents';

function show(
  items: InventoryEvent[],
  options: Partial<Parameters<typeof renderClouds>[1]> = {},
  api: Partial<CloudsClient> = {},
) {
  return renderClouds(<InventoryEvents />, {
    ...options,
    api: {
      listAccounts: async () => ({ items: [] }),
      listInventoryEvents: async () => ({ items }),
      ...api,
    },
  });
}

const row = (name: RegExp) => screen.findByRole('row', { name });

describe('InventoryEvents', () => {
  it.each([
    ['en', 'Another state', 'Running → Stopped', 'Fault'],
    ['ko', '상태 변경', '실행 중 → 중지됨', '장애'],
  ] as const)(
    'tells in %s what happened, to what and why',
    async (language, changed, states, fault) => {
      show(
        [
          anEvent(),
          anEvent({
            id: 2,
            name: 'db-01',
            type: 'Warning',
            reason: 'Fault',
            params: { to: 'error', code: 'OutOfStock', message: 'No room' },
          }),
        ],
        { language },
      );

      const first = await row(/web-01/);
      expect(first).toHaveTextContent(changed);
      expect(first).toHaveTextContent(states);
      const second = await row(/db-01/);
      expect(second).toHaveTextContent(fault);
      expect(second).toHaveTextContent('No room');
    },
  );

  it('asks for what the address says, and forgets it again', async () => {
    const asked: object[] = [];
    const { user, address } = show(
      [],
      { at: '/?view=events&q=web&type=Warning&reason=Fault' },
      {
        listInventoryEvents: async query => {
          asked.push(query);
          return { items: [] };
        },
      },
    );

    expect(await screen.findByText('Nothing matches')).toBeInTheDocument();
    expect(asked[0]).toMatchObject({
      q: 'web',
      type: ['Warning'],
      reason: ['Fault'],
    });
    await user.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[0],
    );
    expect(address()).toBe('/?view=events');
  });

  it('writes what is chosen into the address', async () => {
    const { user, address } = show([anEvent()]);
    await row(/web-01/);

    await user.click(screen.getByRole('button', { name: /Importance/ }));
    await user.click(await screen.findByRole('option', { name: 'Warnings' }));

    await waitFor(() => expect(address()).toBe('/?type=Warning'));
  });

  it('reads older ones when asked', async () => {
    const { user } = show(
      [],
      {},
      {
        listInventoryEvents: async ({ cursor }) =>
          cursor
            ? { items: [anEvent({ id: 2, name: 'older' })] }
            : { items: [anEvent()], nextCursor: 'more' },
      },
    );
    await row(/web-01/);

    await user.click(screen.getByRole('button', { name: 'Show more' }));

    expect(await row(/older/)).toBeInTheDocument();
  });

  it('says that nothing happened yet', async () => {
    show([]);

    expect(await screen.findByText('Nothing happened yet')).toBeInTheDocument();
  });

  it('says what failed, and tries again', async () => {
    let fails = true;
    const { user } = show(
      [],
      {},
      {
        listInventoryEvents: async () => {
          if (fails) {
            throw refusal(500, 'The database is away');
          }
          return { items: [anEvent()] };
        },
      },
    );

    expect(await screen.findByText('The database is away')).toBeInTheDocument();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await row(/web-01/)).toBeInTheDocument();
  });
});
