import { Instance } from '@rackstage/plugin-clouds-common';
import { screen } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anAccount, anInstance } from '../../__testUtils__/things';
import { Attention } from './Attention';
import { MyInstances } from './MyInstances';

const day = 86_400_000;
const inDays = (days: number) =>
  new Date(Date.now() + days * day).toISOString();

describe('MyInstances', () => {
  it('shows those of the person and their groups, newest first', async () => {
    const asked: object[] = [];
    renderClouds(<MyInstances />, {
      api: {
        listInstances: async query => {
          asked.push(query);
          return { items: [anInstance()] };
        },
      },
    });

    const link = await screen.findByRole('link', { name: 'web-01' });
    expect(link).toHaveAttribute(
      'href',
      '/clouds/instances/334373bc-4e70-4a25-8078-f1824468af32',
    );
    expect(screen.getByText('Simulated')).toBeInTheDocument();
    expect(asked.pop()).toMatchObject({
      owner: ['user:default/sora.park', 'group:default/civic-services'],
      sort: '-createdAt',
    });
  });

  it('says how to make the first one', async () => {
    renderClouds(<MyInstances />, {
      language: 'ko',
      api: { listInstances: async () => ({ items: [] }) },
    });

    expect(
      await screen.findByRole('link', { name: '인스턴스 생성' }),
    ).toHaveAttribute('href', '/create/templates/default/virtual-machine');
  });

  it('offers no making to people who may not', async () => {
    renderClouds(<MyInstances />, {
      mayChange: false,
      api: { listInstances: async () => ({ items: [] }) },
    });

    expect(
      await screen.findByText('You and your groups own no instances.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Create instance' }),
    ).not.toBeInTheDocument();
  });
});

describe('Attention', () => {
  const show = (options: {
    broken?: Instance[];
    expiring?: Instance[];
    account?: ReturnType<typeof anAccount>;
  }) =>
    renderClouds(<Attention />, {
      api: {
        listInstances: async ({ phase }) => ({
          items: (phase ? options.broken : options.expiring) ?? [],
        }),
        listAccounts: async () => ({ items: [options.account ?? anAccount()] }),
      },
    });

  it('is content when there is nothing', async () => {
    show({});

    expect(
      await screen.findByText('Nothing needs you now.'),
    ).toBeInTheDocument();
  });

  it('shows what broke, what does not answer and what ends soon', async () => {
    show({
      broken: [anInstance({ id: '1', name: 'lost', phase: 'Missing' })],
      expiring: [
        anInstance({ id: '2', name: 'ending', expiresAt: inDays(1) }),
        anInstance({ id: '3', name: 'later', expiresAt: inDays(9) }),
        anInstance({
          id: '4',
          name: 'kept',
          expiresAt: inDays(1),
          deletionProtection: true,
        }),
      ],
      account: anAccount({
        inventory: {
          state: 'failing',
          synchronizing: false,
          intervalSeconds: 300,
          hasOwnInterval: false,
          nextAt: '2026-11-21T07:45:11.381Z',
        },
      }),
    });

    await screen.findByRole('link', { name: 'lost' });
    const rows = screen.getAllByRole('listitem');
    expect(rows.map(row => row.textContent)).toEqual([
      'lostMissingSimulated',
      'SandboxNot answeringSimulated',
      expect.stringMatching(/^endingExpires .*Simulated$/),
    ]);
  });
});
