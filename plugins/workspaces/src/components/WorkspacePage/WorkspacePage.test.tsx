import { Workspace } from '@rackstage/plugin-workspaces-common';
import { screen, waitFor, within } from '@testing-library/react';
import { aMember, aWorkspace } from '../../__testUtils__/records';
import { renderPage } from '../../__testUtils__/renderPage';

function serverOf(fields: Partial<Workspace> = {}, members = [aMember()]) {
  const state = {
    workspace: aWorkspace(fields),
    members,
    asked: [] as object[],
  };
  const change = async (asked: object) => {
    state.asked.push(asked);
    return state.workspace;
  };
  return {
    state,
    api: {
      getWorkspace: async () => state.workspace,
      listMembers: async () => ({ items: state.members }),
      updateWorkspace: async (_: string, body: object) => {
        state.workspace = { ...state.workspace, ...body } as Workspace;
        return change(body);
      },
      archiveWorkspace: (id: string, revision: number) =>
        change({ archive: id, revision }),
      addMember: async (_: string, body: object) => {
        await change(body);
        const member = aMember({ ...body, id: 'm2', title: 'Civic services' });
        state.members = [...state.members, member];
        return member;
      },
      removeMember: async (_: string, id: string) => {
        await change({ remove: id });
      },
    },
  };
}

describe('WorkspacePage', () => {
  it('shows what it is, its limits and who is in it', async () => {
    const { api } = serverOf(
      {
        limits: {
          instances: 3,
          memoryMiB: 8192,
          monthlySpend: { amount: '1500000', currency: 'KRW' },
        },
      },
      [
        aMember(),
        aMember({ id: 'm2', entityRef: 'user:default/left', gone: true }),
      ],
    );
    renderPage({ api, at: 'alpha', mayChange: false });
    expect(
      await screen.findByRole('heading', { name: 'Alpha' }),
    ).toBeInTheDocument();
    expect(screen.getByText('8 GiB')).toBeInTheDocument();
    expect(screen.getByText('Brought for alpha')).toBeInTheDocument();
    expect(screen.getByText('₩1,500,000 a month')).toBeInTheDocument();
    expect(
      await screen.findByText('No longer in the catalog'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /Edit|Add|Remove/ }),
    ).toBeNull();
  });

  it('changes limits, and refuses what is no number', async () => {
    const { api, state } = serverOf({ limits: { vcpu: 4 } });
    const { user } = renderPage({ api, at: 'alpha' });
    await user.click(
      await screen.findByRole('button', { name: 'Change limits' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Instances'), 'x');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(state.asked).toEqual([]);
    await user.clear(dialog.getByLabelText('Instances'));
    await user.type(dialog.getByLabelText('Instances'), '5');
    await user.clear(dialog.getByLabelText('vCPU'));
    await user.type(dialog.getByLabelText('Spend a month'), '99.50');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(state.asked).toEqual([
        {
          revision: 1,
          limits: {
            instances: 5,
            monthlySpend: { amount: '99.50', currency: 'KRW' },
          },
        },
      ]),
    );
  });

  it('keeps what was typed when somebody else was faster, and goes on from theirs', async () => {
    const { api, state } = serverOf();
    const updateWorkspace = async (id: string, body: { revision: number }) => {
      if (body.revision !== state.workspace.revision) {
        throw Object.assign(new Error('Changed'), { statusCode: 409 });
      }
      return api.updateWorkspace(id, body);
    };
    const { user } = renderPage({
      api: { ...api, updateWorkspace } as never,
      at: 'alpha',
    });
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog'));
    state.workspace = aWorkspace({ title: 'Theirs', revision: 2 });
    await user.type(dialog.getByLabelText(/^Title/), ' mine');
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    const take = await dialog.findByRole('button', {
      name: 'Take what is there now',
    });
    expect(dialog.getByLabelText(/^Title/)).toHaveValue('Alpha mine');
    await user.click(take);
    expect(dialog.getByLabelText(/^Title/)).toHaveValue('Theirs');
    await user.type(dialog.getByLabelText(/^Title/), ' and mine{Enter}');
    await waitFor(() =>
      expect(state.asked).toMatchObject([
        { revision: 2, title: 'Theirs and mine' },
      ]),
    );
  });

  it('has what members are searched for in the address', async () => {
    const { api } = serverOf();
    const searched: (string | undefined)[] = [];
    const listMembers = async (_: string, query: { q?: string }) => {
      searched.push(query.q);
      return { items: [aMember()] };
    };
    const { user, address } = renderPage({
      api: { ...api, listMembers } as never,
      at: 'alpha',
    });
    await user.type(
      await screen.findByRole('searchbox', { name: 'Search members' }),
      'ann',
    );
    await waitFor(() => expect(address()).toBe('?member=ann'));
    await waitFor(() => expect(searched).toContain('ann'));
  });

  it('adds a member with a role', async () => {
    const { api, state } = serverOf();
    const { user } = renderPage({ api, at: 'alpha' });
    await user.click(
      await screen.findByRole('button', { name: 'Add a member' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(await dialog.findByText('Fill this in')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: /User or group/ }));
    await user.click(
      await screen.findByRole('option', { name: 'Civic services' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() =>
      expect(state.asked).toEqual([
        { entityRef: 'group:default/civic', role: 'developer' },
      ]),
    );
  });

  it('removes a member and archives when that is confirmed', async () => {
    const { api, state } = serverOf();
    const { user } = renderPage({ api, at: 'alpha' });
    await user.click(await screen.findByRole('button', { name: 'Remove Ann' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Remove',
      }),
    );
    await waitFor(() => expect(state.asked).toEqual([{ remove: 'm1' }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Archive',
      }),
    );
    await waitFor(() =>
      expect(state.asked.at(-1)).toEqual({ archive: 'alpha', revision: 1 }),
    );
  });

  it('leaves to the configuration what is in it', async () => {
    const { api } = serverOf({ declared: ['limits', 'title'] }, [
      aMember({ declared: true }),
    ]);
    renderPage({ api, at: 'alpha' });
    await waitFor(() =>
      expect(screen.getAllByText('In the configuration')).toHaveLength(2),
    );
    expect(
      screen.queryByRole('button', { name: /Edit|Archive|limits|Remove/ }),
    ).toBeNull();
    expect(
      screen.getByRole('button', { name: 'Add a member' }),
    ).toBeInTheDocument();
  });

  it('says that an archived one takes nothing new', async () => {
    const { api } = serverOf({ state: 'archived' });
    renderPage({ api, at: 'alpha', language: 'ko' });
    expect(
      await screen.findByText(/새로 생성할 수 없습니다/),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: '복원' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '구성원 추가' })).toBeNull();
  });

  it('says that there is no such workspace', async () => {
    renderPage({
      api: {
        getWorkspace: async () => {
          throw Object.assign(new Error('No'), { statusCode: 404 });
        },
      },
      at: 'beta',
    });
    expect(await screen.findByText('This does not exist')).toBeInTheDocument();
  });
});
