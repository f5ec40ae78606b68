import { ManagedResource } from '@rackstage/plugin-clouds-common';
import { screen, within } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anAttachedVolume, aVolume, refusal } from '../../__testUtils__/things';
import { ResourcesPage } from './ResourcesPage';

function show(
  resources: ManagedResource[],
  options: Partial<Parameters<typeof renderClouds>[1]> = {},
) {
  const asked: object[] = [];
  const result = renderClouds(<ResourcesPage />, {
    ...options,
    api: {
      listManagedResources: async query => {
        asked.push(query);
        return {
          items: resources.filter(({ kind }) => query.kind?.includes(kind)),
        };
      },
      countManagedResources: async () => ({
        total: resources.length,
        kind: [{ value: 'volume', count: resources.length }],
        phase: [],
        management: [],
        accountId: [],
        region: [],
        owner: [],
        workspaceId: [],
      }),
      ...options.api,
    },
  });
  return { ...result, asked };
}

describe('ResourcesPage', () => {
  it('shows the columns of the kind', async () => {
    show([anAttachedVolume()]);

    const row = await screen.findByRole('row', { name: /data-01/ });
    expect(within(row).getByText('10 GiB')).toBeInTheDocument();
    expect(within(row).getByRole('link', { name: 'web-01' })).toHaveAttribute(
      'href',
      expect.stringContaining('/clouds/instances/'),
    );
    expect(within(row).getByText('Simulated')).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Volumes 1' }),
    ).toHaveAttribute('aria-current', 'page');
  });

  it('reads another kind, and forgets the filter of the one before', async () => {
    const { user, address, asked } = show([aVolume()], {
      at: '/?q=data&phase=Ready',
    });
    await screen.findByRole('row', { name: /data-01/ });
    expect(asked[0]).toMatchObject({
      kind: ['volume'],
      q: 'data',
      phase: ['Ready'],
    });

    await user.click(screen.getByRole('link', { name: /^Key pairs/ }));

    expect(await screen.findByText('Key pairs: none yet')).toBeInTheDocument();
    expect(address()).toBe('/clouds/resources?kind=key-pair');
    expect(
      screen.getByRole('link', { name: 'Create key pair' }),
    ).toHaveAttribute('href', '/clouds/resources/new?kind=key-pair');
  });

  it.each([
    ['en', 'Volumes: none yet', 'Create volume'],
    ['ko', '아직 볼륨 항목이 없습니다', '볼륨 생성'],
  ] as const)(
    'offers making in %s, to those who may',
    async (language, title, name) => {
      show([], { language });

      expect(await screen.findByText(title)).toBeInTheDocument();
      expect(screen.getByRole('link', { name })).toBeInTheDocument();
    },
  );

  it('offers nothing to those who may not', async () => {
    show([], { mayChange: false });

    expect(await screen.findByText('Volumes: none yet')).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Create volume' }),
    ).not.toBeInTheDocument();
  });

  it('says that the list cannot be read, and keeps the other kinds at hand', async () => {
    show([], {
      api: {
        listManagedResources: async () => {
          throw refusal(503, 'Come back later');
        },
      },
    });

    expect(await screen.findByText('Come back later')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /^Key pairs/ }),
    ).toBeInTheDocument();
  });

  it('deletes what is selected, and leaves what is attached or protected', async () => {
    const deleted: string[] = [];
    const { user, toasts } = show(
      [
        aVolume({ id: '1', name: 'free' }),
        anAttachedVolume({ id: '2', name: 'used' }),
        aVolume({ id: '3', name: 'kept', deletionProtection: true }),
      ],
      {
        api: {
          deleteManagedResource: async id => {
            deleted.push(id);
            return aVolume({ id });
          },
        },
      },
    );
    for (const name of [/free/, /used/, /kept/]) {
      const row = await screen.findByRole('row', { name });
      await user.click(within(row).getByRole('checkbox'));
    }
    await user.click(await screen.findByRole('button', { name: 'Delete' }));

    const dialog = screen.getByRole('dialog');
    expect(
      within(dialog).getByText('These stay: used, kept'),
    ).toBeInTheDocument();
    await user.type(within(dialog).getByRole('textbox'), 'free');
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));

    expect(deleted).toEqual(['1']);
    expect(toasts).toEqual([expect.objectContaining({ status: 'success' })]);
  });

  it('offers no deletion of what the person may not delete', async () => {
    const { user } = show(
      [
        aVolume({ id: '1', name: 'mine' }),
        aVolume({ id: '2', name: 'theirs' }),
      ],
      { mayChange: id => id === '1' },
    );
    const choose = async (name: RegExp) =>
      user.click(
        within(await screen.findByRole('row', { name })).getByRole('checkbox'),
      );
    await choose(/theirs/);
    expect(
      await screen.findByText(
        'Your role lets you look at these, not change them.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Delete' }),
    ).not.toBeInTheDocument();

    await choose(/mine/);
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getAllByText('mine').length).toBeGreaterThan(0);
    expect(within(dialog).queryByText('theirs')).not.toBeInTheDocument();
  });
});
