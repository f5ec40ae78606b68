import { screen } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anAccount, realAccount, refusal } from '../../__testUtils__/things';
import { AccountsPage } from './AccountsPage';

const accounts = [
  anAccount({ instanceCount: 1 }),
  anAccount({
    ...realAccount,
    driverTitle: 'OpenStack',
    inventory: {
      state: 'failing',
      synchronizing: false,
      intervalSeconds: 300,
      hasOwnInterval: false,
      nextAt: '2026-11-21T07:45:11.381Z',
      error: { code: 'AuthFailed', message: 'Wrong password' },
    },
  }),
];

const card = async (title: string) =>
  (await screen.findByRole('link', { name: title })).closest('li')!;

describe('AccountsPage', () => {
  it('shows how each account is, and which one is simulated', async () => {
    renderClouds(<AccountsPage />, {
      api: { listAccounts: async () => ({ items: accounts }) },
    });

    const sandbox = await card('Sandbox');
    expect(sandbox).toHaveTextContent('Simulated');
    expect(sandbox).toHaveTextContent('Up to date');
    expect(sandbox).toHaveTextContent('1 instance managed here');
    const stack = await card('Stack');
    expect(stack).not.toHaveTextContent('Simulated');
    expect(stack).toHaveTextContent('Not answering');
  });

  it.each([
    ['en', 'No cloud accounts yet', 'Add account'],
    ['ko', '아직 클라우드 계정이 없습니다', '계정 추가'],
  ] as const)('says in %s what to do first', async (language, title, add) => {
    renderClouds(<AccountsPage />, {
      language,
      api: { listAccounts: async () => ({ items: [] }) },
    });

    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(
      (await screen.findAllByRole('link', { name: add }))[0],
    ).toHaveAttribute('href', '/clouds/accounts/new');
  });

  it('offers no adding to people who may not', async () => {
    renderClouds(<AccountsPage />, {
      mayChange: false,
      api: { listAccounts: async () => ({ items: accounts }) },
    });

    await card('Sandbox');
    expect(
      screen.queryByRole('link', { name: 'Add account' }),
    ).not.toBeInTheDocument();
  });

  it('searches for what the address says', async () => {
    const asked: unknown[] = [];
    renderClouds(<AccountsPage />, {
      at: '/?q=zzz',
      api: {
        listAccounts: async query => {
          asked.push(query.q);
          return { items: [] };
        },
      },
    });

    expect(await screen.findByText('No account matches')).toBeInTheDocument();
    expect(asked).toEqual(['zzz']);
  });

  it('says what failed', async () => {
    renderClouds(<AccountsPage />, {
      api: {
        listAccounts: async () => {
          throw refusal(500, 'The database is away');
        },
      },
    });

    expect(await screen.findByText('The database is away')).toBeInTheDocument();
  });
});
