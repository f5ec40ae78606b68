import { WorkspaceSort } from '@rackstage/plugin-workspaces-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { aMember, aWorkspace } from '../__testUtils__/records';
import { DatabaseMembersStore } from './DatabaseMembersStore';
import { DatabaseRolesStore } from './DatabaseRolesStore';
import { DatabaseWorkspacesStore } from './DatabaseWorkspacesStore';
import { readAccessTable } from './readAccessTable';
import { WorkspaceQuery } from './WorkspacesStore';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('stores on %s', engine => {
  let knex: Knex;
  let workspaces: DatabaseWorkspacesStore;
  let members: DatabaseMembersStore;
  let roles: DatabaseRolesStore;

  beforeEach(async () => {
    knex = await databases.init(engine);
    await migrate(knex);
    workspaces = new DatabaseWorkspacesStore(knex);
    members = new DatabaseMembersStore(knex);
    roles = new DatabaseRolesStore(knex);
  });

  afterEach(() => knex.destroy());

  const ids = async (query: Partial<WorkspaceQuery> = {}) =>
    (await workspaces.list({ sort: 'title', limit: 50, ...query })).items.map(
      ({ id }) => id,
    );
  const rolesOf = async (entityRef: string) =>
    (await members.list({ workspaceId: 'alpha', limit: 50 })).items
      .filter(member => member.entityRef === entityRef)
      .map(({ role }) => role);

  it('keeps a workspace with its first members, once', async () => {
    const full = aWorkspace({
      description: '예산',
      costCentre: 'C-1',
      limits: {
        instances: 3,
        monthlySpend: { amount: '10.5', currency: 'KRW' },
      },
    });
    expect(await workspaces.insert(full, [aMember()])).toBe(true);
    expect(await workspaces.insert(aWorkspace({ title: 'b' }), [])).toBe(false);
    expect(await workspaces.get('alpha')).toEqual({ ...full, memberCount: 1 });
    await expect(workspaces.get('beta')).rejects.toThrow("No workspace 'beta'");
  });

  it('refuses a change that is based on an older revision', async () => {
    await workspaces.insert(aWorkspace({ description: 'old' }), []);
    const change = (title: string) => workspaces.update('alpha', { title }, 1);
    const results = await Promise.allSettled([change('x'), change('y')]);
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    await expect(change('z')).rejects.toThrow(/changed by somebody else/);
    const cleared = await workspaces.update(
      'alpha',
      { description: undefined },
      2,
    );
    expect(cleared).toMatchObject({ revision: 3 });
    expect(cleared.description).toBeUndefined();
    expect(await ids({ search: 'old' })).toEqual([]);
  });

  it('lists by text, state, environment, member and what may be seen', async () => {
    await workspaces.insert(aWorkspace({ title: '강남구 100%' }), [aMember()]);
    await workspaces.insert(
      aWorkspace({ id: 'beta', title: 'b', environment: 'production' }),
      [],
    );
    await workspaces.insert(
      aWorkspace({ id: 'gamma', title: 'C', state: 'archived' }),
      [],
    );
    expect(await ids()).toEqual(['beta', 'gamma', 'alpha']);
    expect(await ids({ search: '강남' })).toEqual(['alpha']);
    expect(await ids({ search: 'GAMMA' })).toEqual(['gamma']);
    expect(await ids({ search: '%' })).toEqual(['alpha']);
    expect(await ids({ search: "'; drop table workspaces" })).toEqual([]);
    expect(await ids({ states: ['archived'] })).toEqual(['gamma']);
    expect(await ids({ environments: ['production'] })).toEqual(['beta']);
    expect(await ids({ members: ['user:default/ann'] })).toEqual(['alpha']);
    expect(await ids({ members: ["' or 1=1 --"] })).toEqual([]);
    const visible = { workspaces: ['beta'] };
    expect(await ids({ visible })).toEqual(['beta']);
    expect(await ids({ visible, search: 'alpha' })).toEqual([]);
  });

  it('lists page by page in each order, with equal titles too', async () => {
    for (const [id, title, day] of [
      ['aa', 'b', 1],
      ['bb', 'A', 3],
      ['cc', 'b', 2],
    ]) {
      const createdAt = `2026-01-0${day}T00:00:00.000Z`;
      await workspaces.insert(
        aWorkspace({ id: String(id), title: String(title), createdAt }),
        [],
      );
    }
    const expected: Record<WorkspaceSort, string> = {
      title: 'bb aa cc',
      '-title': 'cc aa bb',
      createdAt: 'aa cc bb',
      '-createdAt': 'bb cc aa',
    };
    for (const [sort, order] of Object.entries(expected)) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await workspaces.list({
          sort: sort as WorkspaceSort,
          limit: 1,
          cursor,
        });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect([sort, seen.join(' ')]).toEqual([sort, order]);
    }
  });

  it('gives a role once, and only one that there is', async () => {
    await workspaces.insert(aWorkspace(), [aMember()]);
    await expect(members.add(aMember())).rejects.toThrow(/already/);
    await expect(members.add(aMember({ role: 'king' }))).rejects.toThrow(
      /No role 'king'; there are owner, operator/,
    );
    const bob = aMember({ entityRef: 'user:default/bob', role: 'viewer' });
    await members.add(bob);
    await members.changeRole('alpha', bob.id, 'developer', 'viewer');
    expect(await rolesOf(bob.entityRef)).toEqual(['developer']);
    await expect(
      members.changeRole('alpha', bob.id, 'owner', 'viewer'),
    ).rejects.toThrow(/has the role 'developer' by now/);
    await expect(members.remove('beta', bob.id)).rejects.toThrow(/No member/);
    await members.remove('alpha', bob.id);
    expect(await rolesOf(bob.entityRef)).toEqual([]);
  });

  it('leaves one owner when two remove each other at the same time', async () => {
    const ann = aMember();
    const bob = aMember({ entityRef: 'user:default/bob' });
    await workspaces.insert(aWorkspace(), [ann, bob]);
    const results = await Promise.allSettled([
      members.remove('alpha', ann.id),
      members.changeRole('alpha', bob.id, 'viewer', 'owner'),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    const { items } = await members.list({ workspaceId: 'alpha', limit: 5 });
    expect(items.filter(({ role }) => role === 'owner')).toHaveLength(1);
    const refused = results.find(({ status }) => status === 'rejected');
    expect(String((refused as PromiseRejectedResult).reason)).toMatch(
      /is the last owner/,
    );
  });

  it('pages through the members of a large workspace', async () => {
    await workspaces.insert(aWorkspace(), []);
    const rows = Array.from({ length: 1200 }, (_, index) => ({
      id: aMember().id,
      workspace_id: 'alpha',
      entity_ref: `user:default/u${String(index).padStart(4, '0')}`,
      role: 'viewer',
      declared: false,
      added_by: 'x',
      added_at: '2026-01-01T00:00:00.000Z',
    }));
    await knex.batchInsert('workspace_members', rows, 100);
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await members.list({
        workspaceId: 'alpha',
        limit: 500,
        cursor,
      });
      page.items.forEach(({ entityRef }) => seen.add(entityRef));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.size).toBe(1200);
    const found = await members.list({
      workspaceId: 'alpha',
      search: 'U0007',
      limit: 5,
    });
    expect(found.items).toHaveLength(1);
    expect((await workspaces.get('alpha')).memberCount).toBe(1200);
  });

  const auditor = {
    name: 'auditor',
    title: 'Auditor',
    allow: ['audit.*'],
    allowOwned: [],
    revision: 1,
  };

  it('keeps roles of its own, and none is removed that somebody has', async () => {
    await roles.insert(auditor);
    await expect(roles.insert(auditor)).rejects.toThrow(/already/);
    const changed = await roles.update('auditor', { allow: ['a.b.read'] }, 1);
    expect(changed).toEqual({ ...auditor, allow: ['a.b.read'], revision: 2 });
    await expect(roles.update('auditor', {}, 1)).rejects.toThrow(/meanwhile/);
    await workspaces.insert(aWorkspace(), []);
    const member = aMember({ role: 'auditor' });
    await members.add(member);
    await expect(roles.delete('auditor', 2)).rejects.toThrow(
      /Members of alpha/,
    );
    await members.remove('alpha', member.id);
    await roles.delete('auditor', 2);
    expect(await roles.list()).toEqual([]);
    await expect(roles.delete('auditor', 2)).rejects.toThrow(/No role/);
  });

  it('lets nobody have a role that is removed at the same time', async () => {
    await roles.insert(auditor);
    await workspaces.insert(aWorkspace(), []);
    await Promise.allSettled([
      members.add(aMember({ role: 'auditor' })),
      roles.delete('auditor', 1),
    ]);
    const left = (await roles.list()).map(({ name }) => name);
    expect(await rolesOf('user:default/ann')).toEqual(left);
  });

  it('declares members, and keeps those that are not', async () => {
    const bob = aMember({ entityRef: 'user:default/bob', role: 'viewer' });
    await workspaces.insert(aWorkspace(), [aMember()]);
    await members.declare('alpha', [
      aMember({ declared: true }),
      { ...bob, declared: true },
    ]);
    const declared = async () =>
      (await members.list({ workspaceId: 'alpha', limit: 9 })).items.map(
        each => [each.entityRef, each.declared],
      );
    expect(await declared()).toEqual([
      ['user:default/ann', true],
      ['user:default/bob', true],
    ]);
    await members.declare('alpha', [
      { ...bob, id: aMember().id, declared: true },
    ]);
    expect(await declared()).toEqual([
      ['user:default/ann', false],
      ['user:default/bob', true],
    ]);
  });

  it('tells the access table, and then only what changed', async () => {
    await workspaces.insert(aWorkspace(), [aMember()]);
    await workspaces.insert(aWorkspace({ id: 'beta' }), []);
    const all = await readAccessTable(knex);
    expect(all).toMatchObject({
      complete: true,
      roles: [],
      workspaces: [
        {
          id: 'alpha',
          state: 'active',
          members: [{ entityRef: 'user:default/ann', role: 'owner' }],
        },
        { id: 'beta', members: [] },
      ],
    });
    expect(await readAccessTable(knex, all.revision)).toEqual({
      revision: all.revision,
      complete: false,
      workspaces: [],
    });
    const bob = { entityRef: 'user:default/bob', role: 'viewer' };
    await members.add(aMember({ ...bob, workspaceId: 'beta' }));
    const changed = await readAccessTable(knex, all.revision);
    expect(changed.workspaces).toEqual([
      { id: 'beta', state: 'active', members: [bob] },
    ]);
    expect(changed.roles).toBeUndefined();
    await roles.insert(auditor);
    const { roles: told } = await readAccessTable(knex, changed.revision);
    expect(told).toEqual([
      { name: 'auditor', allow: ['audit.*'], allowOwned: [] },
    ]);
    // A database that was restored.
    expect((await readAccessTable(knex, 1000)).complete).toBe(true);
  });
});
