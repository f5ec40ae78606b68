import { Account, CloudsClient } from '@rackstage/plugin-clouds-common';
import { screen, waitFor, within } from '@testing-library/react';
import { aRegion, aRegionDown } from '../../__testUtils__/inventory';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { aResource, anAccount, refusal } from '../../__testUtils__/things';
import { AccountPage } from './AccountPage';

const region = aResource('region', 'kr-central-1', {});

function show(
  account: Account,
  api: Partial<CloudsClient> = {},
  options: Partial<Parameters<typeof renderClouds>[1]> = {},
) {
  return renderClouds(<AccountPage />, {
    api: {
      getAccount: async () => account,
      listResources: async (_id, { kind }) => ({
        observedAt: '2026-11-21T07:40:11.450Z',
        items:
          kind === 'region'
            ? [region]
            : [
                aResource(kind, 'g1-2x8', {
                  vcpus: 2,
                  memoryMiB: 8192,
                  diskGiB: 20,
                  price: { amount: '62', currency: 'KRW' },
                }),
              ],
      }),
      ...api,
    },
    ...options,
  });
}

describe('AccountPage', () => {
  it('shows what was read, and that it is simulated', async () => {
    show(anAccount(), {}, { at: '/?kind=spec' });

    expect(await screen.findByText('Simulated')).toBeInTheDocument();
    expect(
      await screen.findByRole('row', { name: /g1-2x8/ }),
    ).toHaveTextContent('2 vCPU · 8 GiB · 20 GiB · ₩62 / hour');
  });

  it('says that there is none, and leads back', async () => {
    show(anAccount(), {
      getAccount: async () => {
        throw refusal(400, 'must match format "uuid"');
      },
    });

    expect(await screen.findByText('This does not exist')).toBeInTheDocument();
    expect(screen.queryByText(/uuid/)).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'To the list' })).toHaveAttribute(
      'href',
      '/clouds/accounts',
    );
  });

  it('says what to do when nothing was read yet', async () => {
    show(
      anAccount({
        inventory: {
          state: 'never',
          synchronizing: false,
          intervalSeconds: 300,
          hasOwnInterval: false,
          nextAt: '2026-11-21T07:45:11.381Z',
        },
      }),
      {
        listResources: async () => ({ items: [] }),
      },
    );

    expect(
      await screen.findByText('Synchronise the account to see what is in it.'),
    ).toBeInTheDocument();
  });

  it('says why some of it could not be read', async () => {
    show(
      anAccount({
        inventory: {
          state: 'partial',
          synchronizing: false,
          intervalSeconds: 300,
          hasOwnInterval: false,
          nextAt: '2026-11-21T07:45:11.381Z',
          error: { code: 'RateLimited', message: 'Slow down' },
        },
      }),
      {},
      { language: 'ko' },
    );

    expect(await screen.findByText(/Slow down/)).toBeInTheDocument();
  });

  it('names the region that does not answer', async () => {
    show(
      anAccount({
        inventory: {
          state: 'partial',
          synchronizing: false,
          intervalSeconds: 300,
          hasOwnInterval: false,
          nextAt: '2026-11-21T07:45:11.381Z',
          error: { code: 'Unavailable', message: 'Under maintenance' },
        },
      }),
      {
        listInventoryRegions: async () => ({
          items: [aRegion({ id: 'jp-east-1' }), aRegionDown()],
        }),
      },
    );

    expect(
      await screen.findByText('1 region does not answer'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Korea Central of Sandbox/)).toBeInTheDocument();
    expect(screen.queryByText(/Under maintenance/)).not.toBeInTheDocument();
  });

  it('tells how a connection test went', async () => {
    const { user, toasts } = show(anAccount(), {
      testConnection: async () => ({
        ok: false,
        error: { code: 'AuthFailed', message: 'Wrong key' },
      }),
    });

    await user.click(
      await screen.findByRole('button', { name: 'Test connection' }),
    );

    await waitFor(() => expect(toasts).toHaveLength(1));
    expect(toasts[0]).toMatchObject({
      title: 'The connection does not work',
      description: 'the cloud refuses the credential: Wrong key',
      status: 'danger',
    });
  });

  it('is removed after a question, and says why it is not', async () => {
    const { user } = show(anAccount(), {
      deleteAccount: async () => {
        throw refusal(409, 'Two instances are still managed here');
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Remove Sandbox?');
    expect(dialog).toHaveTextContent('2 instances managed here');
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));

    expect(
      await within(dialog).findByText('Two instances are still managed here'),
    ).toBeInTheDocument();
  });

  it('cannot be removed while the configuration declares it', async () => {
    show(anAccount({ declared: true }));

    await screen.findByRole('button', { name: 'Test connection' });
    expect(
      screen.queryByRole('button', { name: 'Remove' }),
    ).not.toBeInTheDocument();
  });

  it('changes title, description and owner without the credential', async () => {
    const changes: object[] = [];
    const { user } = show(
      anAccount({ revision: 3 }),
      {
        listDrivers: async () => ({ items: [] }),
        updateAccount: async (_id, change) => {
          changes.push(change);
          return anAccount();
        },
      },
      { at: '/?tab=settings' },
    );
    const title = await screen.findByRole('textbox', { name: /Title/ });

    await user.clear(title);
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.type(title, 'Test cloud');
    await user.type(screen.getByRole('textbox', { name: 'Description' }), '!');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(changes).toHaveLength(1));
    const { owner, description } = anAccount();
    expect(changes[0]).toEqual({
      title: 'Test cloud',
      description: `${description ?? ''}!`,
      owner,
      revision: 3,
    });
  });

  it('saves prices, and refuses what is no amount', async () => {
    const changes: object[] = [];
    const { user } = show(
      anAccount({
        capabilities: [...anAccount().capabilities, 'publicIps'],
      }),
      {
        updateAccount: async (_id, change) => {
          changes.push(change);
          return anAccount();
        },
      },
      { at: '/?tab=prices' },
    );
    const price = await screen.findByRole('textbox', { name: /g1-2x8/ });

    await user.type(price, '1,5');
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.clear(price);
    await user.type(price, '12.5');
    await user.type(screen.getByRole('textbox', { name: /Public IP/ }), '7');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(changes).toEqual([
        {
          priceList: {
            currency: 'KRW',
            specs: { 'g1-2x8': '12.5' },
            units: { 'public-ip': '7' },
          },
          revision: 1,
        },
      ]),
    );
  });
});
