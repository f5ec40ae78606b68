import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  NetboxStub,
  smallNetbox,
  startNetboxStub,
  TestPolicy,
} from '@rackstage/test-kit';
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
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'https://portal.example' },
            secrets: {
              keys: [{ id: 'k', value: Buffer.alloc(32).toString('base64') }],
            },
            datacenter: { imports: { allowedNetworks: ['127.0.0.1'] } },
          },
        }),
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

  const ask = (
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
  ) =>
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
    ['get', `/device-types/${randomUUID()}/face-images`, 404],
    ['get', `/device-types/${randomUUID()}/face-images/front`, 404],
    ['get', `/device-types/${randomUUID()}/face-images/side`, 400],
    ['put', `/device-types/${randomUUID()}/face-images/front`, 400],
    ['delete', `/device-types/${randomUUID()}/face-images/front`, 404],
    ['get', `/ports/${randomUUID()}/trace`, 404],
    ['get', `/devices/${randomUUID()}/connections`, 404],
    ['get', `/plans/${randomUUID()}`, 404],
    ['get', `/netbox-servers/${randomUUID()}`, 404],
    ['get', `/netbox-runs/${randomUUID()}`, 404],
    ['get', `/netbox-runs/${randomUUID()}/items?outcome=create`, 404],
    ['get', `/netbox-runs/${randomUUID()}/items?outcome=same`, 400],
    ['post', `/netbox-servers/${randomUUID()}/runs`, 404],
    ['post', `/netbox-runs/${randomUUID()}/cancellation`, 404],
    ['get', '/search?q=', 400],
    ['get', '/exports/gadgets', 404],
    ['get', '/exports/racks?format=pdf', 400],
    ['get', '/exports/racks?sort=nothing', 404],
    ['get', '/exports/racks?filter=x', 400],
    ['get', '/documents/rack-card?id=x', 400],
    ['get', '/documents/poem', 400],
  ] as const)('answers %s %s with %d', async (method, path, status) => {
    expect((await ask(method, path)).status).toBe(status);
  });

  it('gives files to those who may read', async () => {
    const { fields } = await aRack();
    const files = [
      [`/exports/racks?filter=roomId=${fields.roomId}`, 'racks-', 'csv'],
      ['/exports/racks?format=xlsx', 'racks-', 'xlsx'],
      ['/exports', 'datacenter-', 'xlsx'],
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

  describe('with a NetBox', () => {
    let stub: NetboxStub;

    beforeAll(async () => {
      stub = await startNetboxStub({ dump: smallNetbox() });
    });

    afterAll(() => stub.close());

    const server = (fields: object = {}) =>
      ask('post', '/netbox-servers').send({
        name: randomUUID(),
        url: stub.origin,
        token: stub.token,
        ...fields,
      });
    const until = async (path: string, state: string) => {
      for (;;) {
        const { body } = await ask('get', path);
        if (body.state === state) {
          return body;
        }
        expect(['waiting', 'reading', 'applying']).toContain(body.state);
      }
    };

    it('reads it, shows the difference, and applies it', async () => {
      const added = await server();
      expect([added.status, added.body.token]).toEqual([201, undefined]);
      const { body: run } = await ask(
        'post',
        `/netbox-servers/${added.body.id}/runs`,
      );
      const path = `/netbox-runs/${run.id}`;
      await until(path, 'ready');
      const items = await ask('get', `${path}/items?outcome=create&kind=racks`);
      expect(items.body.items).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ title: 'R01', outcome: 'create' }),
        ]),
      );
      const refused = await ask(
        'post',
        `/netbox-servers/${added.body.id}/runs`,
      );
      expect(refused.status).toBe(409);
      policy.decide = name => name !== 'datacenter.object.delete';
      const application = () => ask('post', `${path}/application`);
      expect((await application().send({ deleteGone: true })).status).toBe(403);
      expect((await application().send({ deleteGone: false })).status).toBe(
        200,
      );
      expect((await application().send({ deleteGone: false })).status).toBe(
        409,
      );
      await until(path, 'done');
      const racks = await ask('get', '/objects/racks?q=R01');
      expect(racks.body.items).not.toEqual([]);
      const removed = await ask('delete', `/netbox-servers/${added.body.id}`);
      expect(removed.status).toBe(204);
      expect((await ask('get', path)).status).toBe(404);
    });

    it('takes only addresses that may be asked', async () => {
      for (const url of [
        'http://10.0.0.1',
        'http://169.254.169.254/latest',
        'ftp://netbox.example',
        'https://a:b@netbox.example',
        'netbox',
      ]) {
        const { status, body } = await server({ url });
        expect([url, status]).toEqual([url, 400]);
        expect(body.error.message).toMatch(/^url: /);
      }
      const name = randomUUID();
      expect((await server({ name })).status).toBe(201);
      expect((await server({ name: name.toUpperCase() })).status).toBe(409);
    });

    it('is for those who may make objects', async () => {
      const { body } = await server();
      policy.decide = name => name === 'datacenter.object.read';
      expect((await ask('get', '/netbox-servers')).status).toBe(200);
      expect((await ask('get', '/netbox-runs')).status).toBe(200);
      expect((await server()).status).toBe(403);
      const path = `/netbox-servers/${body.id}`;
      expect((await ask('post', `${path}/runs`)).status).toBe(403);
      expect((await ask('delete', path)).status).toBe(403);
      policy.decide = () => false;
      expect((await ask('get', '/netbox-servers')).status).toBe(403);
    });
  });

  it('keeps images of the faces of device types, but none that runs something', async () => {
    const type = await make('device-types', {
      manufacturer: 'Example',
      model: randomUUID(),
      heightUnits: 1,
    });
    const images = `/device-types/${type.id}/face-images`;
    const put = (text: string) =>
      ask('put', `${images}/front`).send({
        data: Buffer.from(text).toString('base64'),
      });
    const svg = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="190" height="20">${inside}</svg>`;
    const refused = await put(svg('<script>alert(1)</script>'));
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      'Line 1: the SVG has the element script',
    ]);
    expect((await ask('get', images)).body).toEqual({ items: [] });
    const large = await ask('put', `${images}/front`).send({
      data: 'A'.repeat(2_700_000),
    });
    expect(large.status).toBe(400);

    const kept = await put(svg('<rect/>'));
    const { version } = kept.body;
    expect([kept.status, kept.body]).toMatchObject([
      200,
      { face: 'front', type: 'image/svg+xml', width: 190, height: 20 },
    ]);
    expect((await put(svg('<circle/>'))).body.version).not.toBe(version);
    const image = await ask('get', `${images}/front`);
    expect([
      image.headers['content-type'],
      Buffer.from(image.body.data, 'base64').toString(),
    ]).toEqual([expect.stringContaining('application/json'), svg('<circle/>')]);

    policy.decide = name => name === 'datacenter.object.read';
    expect((await ask('get', images)).body.items).toHaveLength(1);
    expect((await put(svg('<rect/>'))).status).toBe(403);
    expect((await ask('delete', `${images}/front`)).status).toBe(403);
    policy.decide = () => false;
    expect((await ask('get', images)).status).toBe(403);
    expect((await ask('get', `${images}/front`)).status).toBe(403);
    policy.decide = () => true;
    expect((await ask('delete', `${images}/front`)).status).toBe(204);
    expect((await ask('get', `${images}/front`)).status).toBe(404);
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
        `/plans/${randomUUID()}/placement-proposal`,
        { roomId: randomUUID() },
      ],
      [
        'post',
        `/plans/${randomUUID()}/cable-proposal`,
        { rackIds: [randomUUID()] },
      ],
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

  it('answers with documents and labels as files', async () => {
    const rack = await aRack();
    const of = (query: string) =>
      ask('get', `/documents/rack-card?id=${rack.id}&timeZone=UTC&${query}`);
    const pdf = await of('format=pdf&language=ko');
    expect([pdf.status, pdf.headers['content-type']]).toEqual([
      200,
      'application/pdf',
    ]);
    expect(pdf.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('랙 카드 R1')}`,
    );
    expect((await of('format=doc&language=ko')).status).toBe(400);
    expect((await of('format=pdf&language=ko&timeZone=Mars')).status).toBe(400);
    const labels = {
      kind: 'racks',
      ids: [rack.id],
      sheet: 'a4-65',
      startAt: 3,
      code: 'qr',
      language: 'en',
    };
    expect((await ask('post', '/labels').send(labels)).status).toBe(200);
    expect(
      (await ask('post', '/labels').send({ ...labels, ids: [] })).status,
    ).toBe(400);
    policy.decide = () => false;
    expect((await of('format=pdf&language=ko')).status).toBe(403);
    expect((await ask('post', '/labels').send(labels)).status).toBe(403);
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
    const { revision } = (await ask('get', `/plans/${plan.id}`)).body;
    const approved = await ask('post', `/plans/${plan.id}/approval`).send({
      revision,
    });
    expect(approved.body.state).toBe('approved');
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

  it('proposes what a plan could do, and says what it needs', async () => {
    const rack = await aRack();
    const { id: typeId } = await make('device-types', {
      manufacturer: 'Dell',
      model: randomUUID(),
      heightUnits: 2,
    });
    const plan = (await ask('post', '/plans').send({ name: 'P' })).body;
    const proposal = await ask(
      'post',
      `/plans/${plan.id}/placement-proposal`,
    ).send({
      roomId: rack.fields.roomId,
      items: [{ typeId, name: 'web', count: 1 }],
    });
    expect([proposal.status, proposal.body.placed[0]]).toMatchObject([
      200,
      { title: 'web-1', rackId: rack.id, position: 1, face: 'front' },
    ]);
    await ask('post', `/plans/${plan.id}/steps`).send({
      changes: [proposal.body.placed[0].change],
    });
    const cabling = await ask('post', `/plans/${plan.id}/cable-proposal`).send({
      rackIds: [rack.id],
      power: true,
    });
    expect([cabling.status, cabling.body]).toEqual([
      200,
      { cables: [], missing: [], bill: [] },
    ]);
    const bill = await ask('get', `/plans/${plan.id}/bill-of-materials`);
    expect(bill.body.items).toMatchObject([
      { key: `device:${typeId}`, item: 'device', count: 1 },
    ]);
    const wrong = await ask('post', `/plans/${plan.id}/cable-proposal`);
    expect(wrong.status).toBe(400);
  });
});
