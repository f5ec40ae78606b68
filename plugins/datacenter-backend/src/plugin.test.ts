import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createTestDatabases, TestPolicy } from '@rackstage/test-kit';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import request from 'supertest';
import { datacenterPlugin } from './plugin';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('datacenterPlugin on %s', engine => {
  const policy = new TestPolicy('datacenter');
  let knex: Knex;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    knex = await databases.init(engine);
    backend = await startTestBackend({
      features: [
        datacenterPlugin,
        policy.permissions.factory,
        mockServices.database.factory({ knex }),
      ],
    });
  });

  beforeEach(() => {
    policy.decide = () => true;
  });

  afterAll(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const ask = (method: 'get' | 'post' | 'patch' | 'delete', path: string) =>
    request(backend.server)
      [method](`/api/datacenter${path}`)
      .set('Authorization', mockCredentials.user.header());
  const make = async (kind: string, fields: object) => {
    const answer = await ask('post', `/objects/${kind}`).send({ fields });
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
    return answer.body;
  };
  const aRack = async () => {
    const room = await make('places', { name: randomUUID(), level: 'room' });
    return make('racks', { name: 'R1', roomId: room.id });
  };

  it('makes, lists, changes and removes objects', async () => {
    const rack = await aRack();
    const { roomId } = rack.fields;
    const listed = await ask('get', `/objects/racks?filter=roomId=${roomId}`);
    expect(listed.body).toMatchObject({
      items: [{ id: rack.id, title: 'R1' }],
      titles: { [roomId]: expect.any(String) },
    });
    const path = `/objects/racks/${rack.id}`;
    const changed = await ask('patch', path).send({
      revision: 1,
      fields: { status: 'planned' },
    });
    expect(changed.body).toMatchObject({ revision: 2 });
    const late = await ask('patch', path).send({ revision: 1, fields: {} });
    expect(late.status).toBe(409);
    const history = await ask('get', `${path}/history`);
    expect(history.body.items).toHaveLength(2);
    expect((await ask('delete', path)).status).toBe(204);
    expect((await ask('get', path)).status).toBe(404);
  });

  it.each([
    ['get', '/objects/gadgets', 400],
    ['get', '/objects/racks?filter=heightUnits', 400],
    ['get', '/objects/racks?filter=nothing=1', 404],
    ['get', '/objects/racks?sort=nothing', 404],
    ['get', '/objects/racks?cursor=x', 400],
    ['get', '/objects/racks?limit=1000', 400],
    ['get', '/objects/racks/x', 400],
    ['get', `/objects/racks/${randomUUID()}`, 404],
    ['get', `/rooms/${randomUUID()}/layout`, 404],
    ['get', `/elevations?rackId=${randomUUID()}`, 404],
    ['get', '/elevations', 400],
    ['get', `/ports/${randomUUID()}/trace`, 404],
    ['get', `/devices/${randomUUID()}/connections`, 404],
    ['get', `/plans/${randomUUID()}`, 404],
    ['get', '/search?q=', 400],
    ['get', '/exports/gadgets', 404],
    ['get', '/exports/racks?format=pdf', 400],
    ['get', '/exports/racks?sort=nothing', 404],
    ['get', '/exports/racks?filter=x', 400],
    ['get', '/documents/rack-card?id=x', 400],
    ['get', `/documents/poem?id=${randomUUID()}`, 404],
    ['get', `/documents/rack-card?id=${randomUUID()}`, 404],
  ] as const)('answers %s %s with %d', async (method, path, status) => {
    expect((await ask(method, path)).status).toBe(status);
  });

  it('gives files to those who may read', async () => {
    const { id, fields } = await aRack();
    const files = [
      [`/exports/racks?filter=roomId=${fields.roomId}`, 'racks-', 'csv'],
      ['/exports/racks?format=xlsx', 'racks-', 'xlsx'],
      ['/exports', 'datacenter-', 'xlsx'],
      [`/documents/rack-card?id=${id}&language=ko`, 'rack-card-', 'pdf'],
    ];
    for (const [path, name, extension] of files) {
      const answer = await ask('get', path);
      expect([path, answer.status]).toEqual([path, 200]);
      const disposition = answer.headers['content-disposition'];
      expect(disposition).toMatch(
        new RegExp(`^attachment; filename="${name}[0-9-]+\\.${extension}"$`),
      );
    }
    policy.decide = () => false;
    for (const [path] of files) {
      expect((await ask('get', path)).status).toBe(403);
    }
  });

  it('says which field is wrong', async () => {
    const { fields } = await aRack();
    const answer = await ask('post', '/objects/racks').send({
      fields: { roomId: fields.roomId, name: 'R2', heightUnits: 1.3 },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('fields.heightUnits');
  });

  it('asks for the permission of each change', async () => {
    const rack = await aRack();
    policy.decide = name => name !== 'datacenter.object.delete';
    const changes = [
      { action: 'update', kind: 'racks', id: rack.id, fields: { notes: 'x' } },
      { action: 'delete', kind: 'racks', id: rack.id },
    ];
    expect((await ask('post', '/changes').send({ changes })).status).toBe(403);
    policy.decide = name => name === 'datacenter.object.read';
    for (const [method, path, body] of [
      ['post', '/objects/roles', { fields: { name: 'x' } }],
      ['patch', `/objects/racks/${rack.id}`, { revision: 1, fields: {} }],
      ['delete', `/objects/racks/${rack.id}`, undefined],
      ['post', '/plans', { name: 'x' }],
      [
        'post',
        '/library-imports',
        { files: [{ name: 'a', text: 'a' }], apply: false },
      ],
    ] as const) {
      expect([path, (await ask(method, path).send(body)).status]).toEqual([
        path,
        403,
      ]);
    }
    policy.decide = () => false;
    expect((await ask('get', '/places/tree')).status).toBe(403);
    expect((await ask('get', '/plans')).status).toBe(403);
  });

  it('draws up a plan and carries it out', async () => {
    const rack = await aRack();
    const plan = (await ask('post', '/plans').send({ name: 'P' })).body;
    const steps = await ask('post', `/plans/${plan.id}/steps`).send({
      changes: [
        {
          action: 'update',
          kind: 'racks',
          id: rack.id,
          fields: { heightUnits: 47 },
        },
      ],
    });
    expect(steps.body.items).toMatchObject([
      { number: 1, title: 'R1', before: { heightUnits: 42 }, state: 'open' },
    ]);
    const seen = await ask(
      'get',
      `/elevations?rackId=${rack.id}&planId=${plan.id}`,
    );
    expect(seen.body.items[0].rack.fields.heightUnits).toBe(47);
    expect((await ask('get', `/plans/${plan.id}/check`)).body.items).toEqual(
      [],
    );
    expect((await ask('post', `/plans/${plan.id}/approval`)).body.state).toBe(
      'approved',
    );
    const [{ id }] = steps.body.items;
    const done = await ask(
      'post',
      `/plans/${plan.id}/steps/${id}/outcome`,
    ).send({ state: 'done' });
    expect(done.body).toMatchObject({ state: 'done' });
    expect((await ask('get', `/plans/${plan.id}`)).body).toMatchObject({
      state: 'done',
      doneCount: 1,
    });
    const { body } = await ask('get', `/objects/racks/${rack.id}`);
    expect(body.fields.heightUnits).toBe(47);
  });
});
