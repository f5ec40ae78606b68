import { NetboxRun, NetboxServer } from '@rackstage/plugin-datacenter-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';

const run: NetboxRun = {
  id: 'r1',
  serverId: 's1',
  serverName: 'Seoul',
  state: 'ready',
  reading: { step: 'cables', done: 2, total: 2, list: 5, lists: 5 },
  staged: 6,
  applied: 0,
  counts: [
    { kind: 'racks', create: 2, change: 1, same: 0, gone: 0, skipped: 0 },
    { kind: 'cables', create: 0, change: 0, same: 1, gone: 1, skipped: 1 },
  ],
  deleteGone: false,
  requestedBy: 'user:default/hana',
  createdAt: '2026-12-01T00:00:00.000Z',
};

const server: NetboxServer = {
  id: 's1',
  name: 'Seoul',
  url: 'https://netbox.example.com',
  revision: 3,
  createdBy: 'user:default/hana',
  createdAt: '2026-12-01T00:00:00.000Z',
  updatedBy: 'user:default/hana',
  updatedAt: '2026-12-01T00:00:00.000Z',
};

const noItems = async () => ({ items: [], titles: {} });

beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});

describe('NetBox servers', () => {
  it('are added with a token, and read', async () => {
    const servers: NetboxServer[] = [];
    const created = jest.fn(async () => {
      servers.push(server);
      return server;
    });
    const { user, address } = renderPage({
      at: '/netbox',
      api: {
        listNetboxServers: async () => ({ items: [...servers] }),
        listNetboxRuns: async () => ({ items: [] }),
        createNetboxServer: created,
        startNetboxRun: async () => run,
        getNetboxRun: async () => run,
        listNetboxRunItems: noItems,
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Add NetBox server' }),
    );
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', { name: 'Save' });
    await user.type(within(dialog).getByLabelText(/Name/), 'Seoul');
    await user.type(within(dialog).getByLabelText(/Address/), 'netbox');
    expect(save).toBeDisabled();
    await user.type(within(dialog).getByLabelText(/^Token/), 'secret');
    await user.click(save);
    expect(within(dialog).getByText(/Give an address like/)).toBeVisible();
    expect(created).not.toHaveBeenCalled();
    const url = within(dialog).getByLabelText(/Address/);
    await user.clear(url);
    await user.type(url, 'https://netbox.example.com');
    await user.click(save);
    await user.click(await screen.findByRole('button', { name: 'Read now' }));
    expect(created).toHaveBeenCalledWith({
      name: 'Seoul',
      url: 'https://netbox.example.com',
      token: 'secret',
    });
    await waitFor(() => expect(address()).toBe('/datacenter/netbox/runs/r1'));
  });

  it('say what went wrong, and are not read twice at once', async () => {
    renderPage({
      at: '/netbox',
      api: {
        listNetboxServers: async () => ({
          items: [
            {
              ...server,
              lastRun: { ...run, state: 'failed', error: 'token: no' },
            },
            { ...server, id: 's2', name: 'Busan', lastRun: run },
          ],
        }),
        listNetboxRuns: async ({ serverId }) => ({
          items:
            serverId === 's1'
              ? [{ ...run, state: 'failed', error: 'token: no' }]
              : [run],
        }),
      },
    });
    expect(await screen.findByText('token: no')).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Read again' })).toHaveLength(
      1,
    );
  });

  it('are only looked at by those who may make nothing', async () => {
    renderPage({
      at: '/netbox',
      mayNot: ['datacenter.object.create'],
      api: {
        listNetboxServers: async () => ({ items: [server] }),
        listNetboxRuns: async () => ({ items: [] }),
      },
    });
    await screen.findByText('Not read yet.');
    expect(screen.queryByRole('button', { name: 'Read now' })).toBeNull();
    expect(
      screen.queryByRole('button', { name: 'Add NetBox server' }),
    ).toBeNull();
  });
});

describe('the import of a NetBox', () => {
  const item = {
    kind: 'racks' as const,
    outcome: 'change' as const,
    sourceId: 'dcim.rack:1',
    title: 'R1',
    objectId: 'o1',
    within: 'Hall 1',
    changes: [
      { field: 'serial', old: null, new: 'S-1' },
      { field: 'roleId', old: 'x', new: 'dcim.rackrole:2' },
    ],
  };

  it('shows field by field what would change, and applies it', async () => {
    const applied = jest.fn(async () => run);
    const { user } = renderPage({
      at: '/netbox/runs/r1',
      api: {
        getNetboxRun: async () => run,
        listNetboxRunItems: async (_, { outcome }) => ({
          items: outcome === 'change' ? [item] : [],
          titles: { x: 'Old role', 'dcim.rackrole:2': 'New role' },
        }),
        applyNetboxRun: applied,
      },
    });
    await user.click(
      await screen.findByRole('link', { name: 'Racks Changed 1' }),
    );
    const row = (await screen.findByText('R1')).closest('tr')!;
    expect(row).toHaveTextContent('Hall 1');
    expect(row).toHaveTextContent('Serial number: nothing → S-1');
    expect(row).toHaveTextContent('Role: Old role → New role');
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('2 objects are made and 1 are changed');
    await user.click(
      within(dialog).getByRole('checkbox', {
        name: 'Also remove the 1 object that is gone',
      }),
    );
    await user.click(within(dialog).getByRole('button', { name: 'Apply' }));
    await waitFor(() => expect(applied).toHaveBeenCalledWith('r1', true));
  });

  it('says why something is skipped, and what to do', async () => {
    renderPage({
      at: '/netbox/runs/r1?outcome=skipped',
      language: 'ko',
      api: {
        getNetboxRun: async () => ({ ...run, state: 'done' }),
        listNetboxRunItems: async () => ({
          items: [
            {
              ...item,
              kind: 'cables',
              outcome: 'skipped',
              changes: [],
              reason: 'needs-other',
              detail: 'a: dcim.interface:1 was not stored',
            },
          ],
          titles: {},
        }),
      },
    });
    expect(await screen.findByText('필요한 다른 대상이 없음')).toBeVisible();
    expect(screen.getByText(/NetBox에서 고친 뒤/)).toBeVisible();
    expect(screen.getByText(/dcim.interface:1/)).toBeVisible();
  });

  it('shows how far it is, and offers no removal to those who may not', async () => {
    const { user } = renderPage({
      at: '/netbox/runs/r1',
      mayNot: ['datacenter.object.delete'],
      api: { getNetboxRun: async () => run, listNetboxRunItems: noItems },
    });
    await user.click(await screen.findByRole('button', { name: 'Apply' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).queryByRole('checkbox')).toBeNull();
  });

  it('tells of its progress', async () => {
    renderPage({
      at: '/netbox/runs/r1',
      api: {
        getNetboxRun: async () => ({ ...run, state: 'applying', applied: 3 }),
      },
    });
    expect(await screen.findByRole('progressbar')).toHaveValue(0.5);
    expect(screen.getByRole('status')).toHaveTextContent(
      '3 of 6 objects done with',
    );
  });
});
