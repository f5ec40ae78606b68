import { Instance } from '@rackstage/plugin-clouds-common';
import { screen, waitFor, within } from '@testing-library/react';
import { never, renderClouds } from '../../__testUtils__/renderClouds';
import { anInstance, realAccount, refusal } from '../../__testUtils__/things';
import { InstancesPage } from './InstancesPage';

const facets = (total: number) => ({
  total,
  phase: [{ value: 'Running', count: total }],
  management: [],
  accountId: [],
  region: [],
  owner: [],
  workspaceId: [],
});

const two = [
  anInstance({ id: '1', name: 'web-01' }),
  anInstance({
    id: '2',
    name: 'web-02',
    phase: 'Stopped',
    account: realAccount,
  }),
];

function show(
  instances: Instance[],
  options: Partial<Parameters<typeof renderClouds>[1]> = {},
) {
  return renderClouds(<InstancesPage />, {
    api: {
      listInstances: async () => ({ items: instances }),
      countInstances: async () => facets(instances.length),
    },
    ...options,
  });
}

const row = (name: RegExp) => screen.findByRole('row', { name });

describe('InstancesPage', () => {
  it('shows instances, and marks what is simulated', async () => {
    show(two);

    const simulated = await row(/web-01/);
    expect(within(simulated).getByText('Running')).toBeInTheDocument();
    expect(within(simulated).getByText('Simulated')).toBeInTheDocument();
    expect(within(simulated).getByText('2 vCPU · 8 GiB')).toBeInTheDocument();
    const real = await row(/web-02/);
    expect(within(real).getByText('Stopped')).toBeInTheDocument();
    expect(within(real).queryByText('Simulated')).not.toBeInTheDocument();
    expect(screen.getByText('2 instances')).toBeInTheDocument();
  });

  it.each([
    ['en', 'No instances yet', 'Create instance'],
    ['ko', '아직 인스턴스가 없습니다', '인스턴스 생성'],
  ] as const)(
    'says in %s what to do first',
    async (language, title, create) => {
      show([], { language });

      expect(await screen.findByText(title)).toBeInTheDocument();
      expect(screen.getByRole('link', { name: create })).toHaveAttribute(
        'href',
        '/create/templates/default/virtual-machine',
      );
      expect(screen.queryByRole('search')).not.toBeInTheDocument();
    },
  );

  it('offers no making to people who may not', async () => {
    show([], { mayChange: false });

    expect(await screen.findByText('No instances yet')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('leads back from a filter that matches nothing', async () => {
    const { user, address } = show([], { at: '/?q=zzz&phase=Failed' });

    expect(await screen.findByText('No instance matches')).toBeInTheDocument();
    await user.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[0],
    );

    expect(address()).toBe('/');
  });

  it('asks the server for what the address says', async () => {
    const asked: object[] = [];
    show(two, {
      at: '/?q=web&phase=Running&sort=-createdAt',
      api: {
        listInstances: async query => {
          asked.push(query);
          return { items: two };
        },
        countInstances: async () => facets(2),
      },
    });
    await row(/web-01/);

    expect(asked[0]).toMatchObject({
      q: 'web',
      phase: ['Running'],
      sort: '-createdAt',
    });
  });

  it('calls owners by their names in the filter too', async () => {
    const owner = 'group:default/civic-services';
    const { user } = show(two, {
      api: {
        listInstances: async () => ({ items: two }),
        countInstances: async () => ({
          ...facets(2),
          owner: [{ value: owner, count: 2 }],
          workspaceId: [],
        }),
      },
    });

    await user.click(await screen.findByRole('button', { name: /Owner/ }));

    expect(
      await screen.findByRole('option', { name: 'Civic services (2)' }),
    ).toBeInTheDocument();
  });

  it('sorts by the column that is pressed', async () => {
    const { user, address } = show(two);

    await user.click(
      await screen.findByRole('columnheader', { name: /State/ }),
    );

    expect(address()).toBe('/?sort=phase');
  });

  it('shows further rows on demand', async () => {
    const { user } = show(two, {
      api: {
        listInstances: async ({ cursor }) =>
          cursor
            ? { items: [anInstance({ id: '3', name: 'web-03' })] }
            : { items: two, nextCursor: 'next' },
        countInstances: async () => facets(3),
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Show more' }));

    expect(await row(/web-03/)).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
  });

  it('keeps its place while it loads', async () => {
    show([], { api: { listInstances: never, countInstances: never } });

    expect(
      await screen.findByRole('columnheader', { name: /Name/ }),
    ).toBeInTheDocument();
    expect(screen.queryByText('No instances yet')).not.toBeInTheDocument();
  });

  it('says what failed, and tries again', async () => {
    let answers = 0;
    const { user } = show([], {
      api: {
        listInstances: async () => {
          answers += 1;
          if (answers === 1) {
            throw refusal(403, 'no');
          }
          return { items: two };
        },
        countInstances: async () => facets(2),
      },
    });

    expect(
      await screen.findByText(
        'You may not do this. Ask an administrator for a role.',
      ),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await row(/web-01/)).toBeInTheDocument();
  });

  it('acts on the selected rows that can do it, and tells what was refused', async () => {
    const changed: string[] = [];
    const { user, toasts } = show(two, {
      api: {
        listInstances: async () => ({ items: two }),
        countInstances: async () => facets(2),
        changeInstancePower: async (id, action) => {
          changed.push(`${action} ${id}`);
          throw refusal(409, 'It is being stopped already');
        },
      },
    });
    for (const name of [/web-01/, /web-02/]) {
      await user.click(within(await row(name)).getByRole('checkbox'));
    }
    expect(await screen.findByText('2 selected')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Stop',
      }),
    );

    await waitFor(() => expect(toasts).toHaveLength(1));
    expect(changed).toEqual(['stop 1']);
    expect(toasts[0].description).toBe('web-01: It is being stopped already');
    expect(screen.queryByText('2 selected')).not.toBeInTheDocument();
  });

  it('does to the selected rows what the person may, and nothing to the others', async () => {
    const changed: string[] = [];
    const { user } = show([...two, anInstance({ id: '3', name: 'web-03' })], {
      mayChange: id => id === '3',
      api: {
        listInstances: async () => ({
          items: [...two, anInstance({ id: '3', name: 'web-03' })],
        }),
        countInstances: async () => facets(3),
        changeInstancePower: async (id, action) => {
          changed.push(`${action} ${id}`);
          return anInstance({ id });
        },
      },
    });
    for (const name of [/web-01/, /web-03/]) {
      await user.click(within(await row(name)).getByRole('checkbox'));
    }
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).queryByText('web-01')).not.toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Stop' }));

    await waitFor(() => expect(changed).toEqual(['stop 3']));
  });

  it.each([
    ['en', 'Your role lets you look at these, not change them.', 'Delete'],
    ['ko', '선택한 항목은 조회만 할 수 있습니다.', '삭제'],
  ] as const)(
    'says in %s that nothing can be done with what is selected',
    async (language, words, deletion) => {
      const { user } = show(two, { mayChange: false, language });
      await user.click(within(await row(/web-01/)).getByRole('checkbox'));

      expect(await screen.findByText(words)).toBeInTheDocument();
      expect(
        screen.queryByRole('button', { name: deletion }),
      ).not.toBeInTheDocument();
    },
  );

  it('is worked with from the keyboard: j, k, x, Escape', async () => {
    const { user } = show(two);
    await row(/web-01/);

    await user.keyboard('j');
    expect(await row(/web-01/)).toHaveFocus();
    await user.keyboard('j');
    expect(await row(/web-02/)).toHaveFocus();
    await user.keyboard('k');
    await user.keyboard('x');
    expect(await screen.findByText('1 selected')).toBeInTheDocument();
    await user.keyboard('{Escape}');

    expect(screen.queryByText('1 selected')).not.toBeInTheDocument();
  });

  it('opens a row with Enter', async () => {
    const { user, address } = show(two);
    await row(/web-01/);

    await user.keyboard('j');
    await user.keyboard('{Enter}');

    await waitFor(() => expect(address()).toBe('/clouds/instances/1'));
  });

  it('leaves the keys of a field to the field', async () => {
    const { user } = show(two);
    await row(/web-01/);
    const search = screen.getByRole('searchbox');

    await user.type(search, 'xj');

    expect(search).toHaveValue('xj');
    expect(search).toHaveFocus();
    expect(screen.queryByText('1 selected')).not.toBeInTheDocument();
  });
});
