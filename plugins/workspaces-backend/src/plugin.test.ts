import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestBackend } from './__testUtils__/TestBackend';

const databases = createTestDatabases();
const invoke = (name: string) =>
  `/.backstage/actions/v1/actions/workspaces:${name}/invoke`;

const ann = 'user:default/ann';
const bob = 'user:default/bob';
const config = {
  permission: {
    administrators: ['user:default/root'],
    roles: [
      { name: 'creator', members: [ann], allow: ['workspaces.workspace.*'] },
    ],
  },
  workspaces: [
    {
      id: 'declared',
      title: 'Declared',
      environment: 'production',
      members: [{ entityRef: 'user:Bob', role: 'owner' }],
    },
    { id: 'Wrong Id', title: 'x', environment: 'sandbox' },
    { id: 'owned', title: 'x', environment: 'sandbox', owner: bob },
  ],
};

describe.each(databases.eachSupportedId())('workspacesPlugin on %s', engine => {
  let knex: Knex;
  let backend: TestBackend;

  beforeEach(async () => {
    knex = await databases.init(engine);
    backend = await TestBackend.start(knex, config);
  });

  afterEach(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const alpha = { id: 'alpha', title: '알파', environment: 'development' };
  const create = async (more = {}) => {
    const answer = await backend
      .ask('post', '/workspaces')
      .send({ ...alpha, ...more });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const ids = async (query = '') =>
    (await backend.ask('get', `/workspaces${query}`)).body.items.map(
      ({ id }: { id: string }) => id,
    );
  const members = async (id = 'alpha') =>
    (await backend.ask('get', `/workspaces/${id}/members`)).body.items;
  const add = (entityRef: string, role: string, id = 'alpha') =>
    backend.ask('post', `/workspaces/${id}/members`).send({ entityRef, role });

  it('starts with default and what the configuration says', async () => {
    expect(await ids()).toEqual(['declared', 'default']);
    const [member] = await members('declared');
    expect(member).toMatchObject({
      entityRef: bob,
      role: 'owner',
      declared: true,
    });
    const said = { revision: 1, title: 'x' };
    const refused = await backend
      .ask('patch', '/workspaces/declared')
      .send(said);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toMatch(/configuration says title/);
    await backend
      .ask('patch', '/workspaces/declared')
      .send({ revision: 1, limits: { instances: 1 } })
      .expect(200);
    await backend
      .ask('delete', `/workspaces/declared/members/${member.id}`)
      .expect(409);
    for (const id of ['declared', 'default']) {
      await backend
        .ask('post', `/workspaces/${id}/archive`)
        .send({ revision: 2 })
        .expect(409);
    }
    expect(JSON.stringify(backend.logged)).toMatch(/'Wrong Id'.*is left out/);
    expect(JSON.stringify(backend.logged)).toMatch(
      /'owned'[^}]*is left out"},{"name":"InputError"/,
    );
  });

  it('keeps what was changed in the portal over a restart, and lets go what is no longer declared', async () => {
    await create();
    await add(bob, 'viewer', 'declared').expect(201);
    await backend.stop();
    backend = await TestBackend.start(knex, {});
    expect(await ids()).toEqual(['declared', 'default', 'alpha']);
    expect(
      (await members('declared')).map(
        (each: { declared: boolean }) => each.declared,
      ),
    ).toEqual([false, false]);
    await backend
      .ask('patch', '/workspaces/declared')
      .send({ revision: 2, title: 'Mine' })
      .expect(200);
  });

  it('makes a workspace whose maker owns it, and tells others', async () => {
    const made = await create({ limits: { vcpu: 8 } });
    expect(made).toMatchObject({
      ...alpha,
      state: 'active',
      limits: { vcpu: 8 },
      memberCount: 1,
      revision: 1,
    });
    expect(await members()).toMatchObject([
      { entityRef: ann, role: 'owner', title: 'Ann', gone: false },
    ]);
    expect(await ids('?q=알파')).toEqual(['alpha']);
    expect(await ids(`?member=${encodeURIComponent(ann)}`)).toEqual(['alpha']);
    await backend.ask('post', '/workspaces').send(alpha).expect(409);
    expect(backend.published).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          topic: 'workspaces.changed',
          eventPayload: { workspaceId: 'alpha' },
        }),
      ]) as never,
    );
    expect(backend.audited()[0]).toMatchObject({
      eventId: 'createWorkspace',
      meta: { workspaceId: 'alpha', environment: 'development' },
    });
  });

  it.each([
    [{ id: 'A' }, /id/],
    [{ id: '../etc' }, /id/],
    [{ id: "a'; drop table workspaces; --" }, /id/],
    [{ title: ' ' }, /title/],
    [{ title: 'a\0' }, /NUL/],
    [{ environment: 'moon' }, /environment/],
    [{ owner: 'group:default/nobody' }, /catalog/],
    [{ limits: { instances: -1 } }, /instances/],
    [
      { limits: { monthlySpend: { amount: '1e3', currency: 'KRW' } } },
      /amount/,
    ],
    [{ state: 'archived' }, /additional/],
  ])('refuses %j and says why', async (change, message) => {
    const { status, body } = await backend
      .ask('post', '/workspaces')
      .send({ ...alpha, ...change });
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
    expect(await ids()).toEqual(['declared', 'default']);
  });

  it('refuses unknown people, roles and an archived workspace', async () => {
    await create();
    await add('user:default/nobody', 'viewer').expect(400);
    await add('resource:default/vm', 'viewer').expect(400);
    const role = await add(bob, 'king');
    expect([role.status, role.body.error.message]).toEqual([
      400,
      expect.stringContaining('there are owner'),
    ]);
    await backend
      .ask('post', '/workspaces/alpha/archive')
      .send({ revision: 1 })
      .expect(200);
    const archived = await add(bob, 'viewer');
    expect([archived.status, archived.body.error.message]).toEqual([
      409,
      expect.stringContaining('restore it first'),
    ]);
    expect(await ids('?state=archived')).toEqual(['alpha']);
    await backend
      .ask('post', '/workspaces/alpha/restore')
      .send({ revision: 2 })
      .expect(200);
    await add(bob, 'viewer').expect(201);
  });

  it('changes members, shows who is gone, and keeps the last owner', async () => {
    await create();
    await knex('workspace_members').insert({
      id: '3f2c1e9a-0b1d-4a5e-8f00-0123456789ab',
      workspace_id: 'alpha',
      entity_ref: 'user:default/left',
      role: 'viewer',
      declared: false,
      added_by: ann,
      added_at: '2026-01-01T00:00:00.000Z',
    });
    const [owner, left] = await members();
    expect(left).toMatchObject({ entityRef: 'user:default/left', gone: true });
    const path = `/workspaces/alpha/members/${owner.id}`;
    const refused = await backend.ask('delete', path);
    expect([refused.status, refused.body.error.message]).toEqual([
      409,
      expect.stringContaining('last owner'),
    ]);
    await add(bob, 'owner').expect(201);
    await backend
      .ask('patch', path)
      .send({ role: 'viewer', was: 'owner' })
      .expect(200);
    await backend
      .ask('patch', path)
      .send({ role: 'billing', was: 'owner' })
      .expect(409);
    await backend.ask('delete', path).expect(204);
    expect((await members()).length).toBe(2);
  });

  it('shows and changes only what the policy allows', async () => {
    await create();
    await backend.askAnonymously('get', '/workspaces').expect(401);
    backend.policy.decide = () => ({ workspaces: ['default'] });
    expect(await ids()).toEqual(['default']);
    await backend.ask('get', '/workspaces/alpha').expect(404);
    await backend.ask('get', '/workspaces/alpha/members').expect(404);
    await add(bob, 'viewer').expect(404);
    await backend.ask('get', '/roles').expect(403);
    await backend.ask('get', '/access/table').expect(403);
    backend.policy.decide = name => name !== 'workspaces.limit.update';
    const change = { revision: 1, limits: { instances: 100 } };
    await backend.ask('patch', '/workspaces/alpha').send(change).expect(403);
    await backend
      .ask('patch', '/workspaces/alpha')
      .send({ revision: 1, title: 'b' })
      .expect(200);
    backend.policy.decide = name => name.endsWith('.read');
    await backend.ask('post', '/workspaces').send(alpha).expect(403);
    await add(bob, 'viewer').expect(403);
    await backend
      .ask('post', '/workspaces/alpha/archive')
      .send({ revision: 2 })
      .expect(403);
    const role = { name: 'auditor', title: 'Auditor' };
    await backend.ask('post', '/roles').send(role).expect(403);
  });

  it('keeps roles of its own beside the built-in ones', async () => {
    const role = { name: 'auditor', title: '감사', allow: ['audit.*'] };
    await backend.ask('post', '/roles').send(role).expect(201);
    const named = (name: string) =>
      backend.ask('post', '/roles').send({ ...role, name });
    await named('auditor').expect(409);
    await named('owner').expect(409);
    const beyond = await backend
      .ask('post', '/roles')
      .send({ ...role, name: 'b2', allow: ['workspaces.workspace.create'] });
    expect([beyond.status, beyond.body.error.message]).toEqual([
      400,
      expect.stringContaining('reaches beyond a workspace'),
    ]);
    const { items } = (await backend.ask('get', '/roles')).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual([
      'owner',
      'operator',
      'developer',
      'billing',
      'viewer',
      'auditor',
    ]);
    await create();
    const { id } = (await add(bob, 'auditor')).body;
    await backend.ask('delete', '/roles/auditor?revision=1').expect(409);
    await backend.ask('delete', `/workspaces/alpha/members/${id}`).expect(204);
    await backend.ask('delete', '/roles/auditor?revision=1').expect(204);
    await backend.ask('delete', '/roles/viewer?revision=1').expect(409);
  });

  it('knows the permissions that there are', async () => {
    const { items, silent } = (await backend.ask('get', '/permissions')).body;
    expect(silent).toEqual([]);
    expect(items).toEqual(
      expect.arrayContaining([
        {
          name: 'workspaces.member.update',
          pluginId: 'workspaces',
          action: 'update',
          resourceType: 'workspaces-workspace',
          portalOnly: false,
        },
        expect.objectContaining({
          name: 'workspaces.workspace.create',
          portalOnly: true,
        }),
      ]),
    );
  });

  it('says what somebody may do, and why', async () => {
    await create();
    await add('group:default/city', 'viewer').expect(201);
    const own = (await backend.ask('get', '/access/person')).body;
    expect(own.memberships).toEqual(
      expect.arrayContaining([
        { role: 'creator', scope: 'portal', through: ann },
        {
          role: 'owner',
          scope: 'workspace',
          workspaceId: 'alpha',
          through: ann,
        },
      ]),
    );
    const permission = (person: typeof own, name: string) =>
      person.permissions.find((each: { name: string }) => each.name === name);
    expect(permission(own, 'workspaces.member.update')).toMatchObject({
      outcome: 'some',
      rules: ['IN_WORKSPACE'],
      reasons: [{ role: 'owner', reach: 'all' }],
    });
    expect(permission(own, 'workspaces.workspace.create').outcome).toBe('all');
    expect(permission(own, 'workspaces.role.update').outcome).toBe('none');
    backend.policy.decide = () => false;
    await backend.ask('get', '/access/person').expect(200);
    await backend
      .ask('get', `/access/person?entityRef=${encodeURIComponent(bob)}`)
      .expect(403);
    backend.policy.decide = () => true;
    const gone = await backend.ask(
      'get',
      '/access/person?entityRef=user%3Adefault%2Fleft',
    );
    expect(gone.body).toMatchObject({ gone: true, memberships: [] });
  });

  it('says who may do something with a thing, and why', async () => {
    await create();
    await add('group:default/civic', 'viewer').expect(201);
    const who = async (query: string) =>
      (await backend.ask('get', `/access/thing?${query}`)).body.items.map(
        (each: { through: string; role: string }) =>
          `${each.through} ${each.role}`,
      );
    const about = 'workspaceId=alpha&permission=workspaces.member.update';
    expect(await who(about)).toEqual([
      'user:default/root administrator',
      `${ann} owner`,
    ]);
    expect(
      await who('workspaceId=beta&permission=workspaces.member.update'),
    ).toEqual(['user:default/root administrator']);
    await backend.ask('get', '/access/thing').expect(404);
    await backend
      .ask('get', '/access/thing?permission=workspaces.workspace.read')
      .expect(400);
    const entity = await backend.ask(
      'get',
      '/access/thing?entityRef=resource%3Adefault%2Fvm&permission=workspaces.workspace.read',
    );
    expect(entity.body).toMatchObject({
      owner: 'group:default/civic',
      workspaces: ['alpha'],
    });
  });

  it('does the same by actions, with the same permissions', async () => {
    const made = await backend
      .ask('post', invoke('create-workspace'))
      .send(alpha);
    expect(made.status).toBe(200);
    expect(await ids()).toContain('alpha');
    backend.policy.decide = name => name.endsWith('.read');
    const refused = await backend
      .ask('post', invoke('archive-workspace'))
      .send({ id: 'alpha', revision: 1 });
    expect(refused.status).toBe(403);
  });
});
