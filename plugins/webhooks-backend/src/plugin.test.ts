import { createTestDatabases, WebhookReceiver } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { eventually } from './__testUtils__/eventually';
import { TestBackend } from './__testUtils__/TestBackend';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('webhooksPlugin on %s', engine => {
  let knex: Knex;
  let backend: TestBackend;
  let receiver: WebhookReceiver;

  beforeAll(async () => {
    knex = await databases.init(engine);
    backend = await TestBackend.start(knex);
  });

  beforeEach(async () => {
    await backend.reset();
    receiver = await WebhookReceiver.start();
  });

  afterEach(() => receiver.close());

  afterAll(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const settings = () => ({
    name: 'Chat',
    owner: 'group:default/civic',
    url: receiver.url('/hook'),
    eventTypes: ['rackstage.*'],
    headers: { 'x-token': 'header-secret' },
  });
  const subscribe = async (more = {}) => {
    const answer = await backend
      .ask('post', '/subscriptions')
      .send({ ...settings(), ...more });
    expect(answer.status).toBe(201);
    return answer.body;
  };

  it('delivers a test event, tells what came of it, and sends it again', async () => {
    const { id } = await subscribe();
    const sent = await backend.ask('post', `/subscriptions/${id}/test-events`);
    expect(sent.status).toBe(202);
    const path = `/deliveries/${sent.body.id}`;
    const delivered = await eventually(
      async () => (await backend.ask('get', path)).body,
      ({ state }) => state === 'delivered',
    );
    expect(delivered).toMatchObject({
      eventType: 'rackstage.webhooks.test.v1',
      body: { data: { requestedBy: 'user:default/ann' } },
      attempts: [{ number: 1, status: 204 }],
    });
    const { body } = await backend
      .ask('post', `/subscriptions/${id}/replays`)
      .send({ deliveryId: sent.body.id });
    expect(body).toEqual({ count: 1 });
    const [first, second] = await receiver.until('/hook', 2);
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(second.body).toBe(first.body);
  });

  it('shows a secret once, and no secret anywhere else', async () => {
    const created = await subscribe();
    expect(created.secret).toMatch(/^whsec_/);
    const { id } = created;
    const rotated = await backend
      .ask('post', `/subscriptions/${id}/secret-rotations`)
      .send({});
    expect(rotated.body.secret).not.toBe(created.secret);
    const answers = await Promise.all([
      backend.ask('get', '/subscriptions'),
      backend.ask('get', `/subscriptions/${id}`),
      backend.ask('patch', `/subscriptions/${id}`).send({ name: 'Other' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const everything = JSON.stringify([
      answers.map(({ body }) => body),
      backend.logged,
      await knex('subscriptions'),
    ]);
    for (const secret of [
      created.secret,
      rotated.body.secret,
      'header-secret',
    ]) {
      expect(everything).not.toContain(secret.replace('whsec_', ''));
    }
    expect(answers[1].body.headerNames).toEqual(['x-token']);
  });

  it.each([
    [{ url: 'ftp://example.org' }, /url|pattern/],
    [{ url: 'https://' }, /no address/],
    [{ url: 'https://a:b@example.org/' }, /user name/],
    [{ url: 'http://169.254.169.254/latest' }, /not on the public Internet/],
    [{ url: 'http://[::1]/' }, /not on the public Internet/],
    [{ url: 'http://10.0.0.1/' }, /allowedNetworks/],
    [{ eventTypes: [] }, /eventTypes|items/],
    [{ eventTypes: ['A b'] }, /pattern/],
    [{ headers: { Host: 'x' } }, /'Host' is set by the portal/],
    [{ headers: { 'webhook-id': 'x' } }, /set by the portal/],
    [{ headers: { 'x-a': 'a\r\nb' } }, /pattern/],
    [{ owner: 'group:default/nobody' }, /catalog/],
    [{ filter: [{ pointer: 'x', operator: 'equals', values: [] }] }, /pattern/],
  ])('refuses %j and says why', async (change, message) => {
    const answer = await backend
      .ask('post', '/subscriptions')
      .send({ ...settings(), ...change });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(message);
  });

  it('sends nobody events about what others have', async () => {
    backend.policy.decide = name => name !== 'webhooks.event.read-all';
    const ask = (change: object) =>
      backend.ask('post', '/subscriptions').send({ ...settings(), ...change });
    expect((await ask({ scope: 'all' })).status).toBe(403);
    expect((await ask({ owner: 'group:default/other' })).status).toBe(403);
    const { body } = await ask({});
    const change = (fields: object) =>
      backend.ask('patch', `/subscriptions/${body.id}`).send(fields);
    expect((await change({ scope: 'all' })).status).toBe(403);
    expect((await change({ owner: 'group:default/other' })).status).toBe(403);
    expect((await change({ name: 'Mine' })).status).toBe(200);
  });

  it('lets nobody redirect what an administrator has sent about others', async () => {
    const { id } = await subscribe({ scope: 'all' });
    backend.policy.decide = name => name !== 'webhooks.event.read-all';
    const change = (fields: object) =>
      backend.ask('patch', `/subscriptions/${id}`).send(fields);
    for (const fields of [
      { url: receiver.url('/mine') },
      { eventTypes: ['*'] },
      { filter: [] },
    ]) {
      expect([fields, (await change(fields)).status]).toEqual([fields, 403]);
    }
    const narrowed = await change({
      scope: 'owned',
      url: receiver.url('/mine'),
    });
    expect(narrowed.status).toBe(200);
  });

  it('shows and changes only what the policy allows', async () => {
    const { id } = await subscribe();
    backend.policy.decide = () => ['group:default/other'];
    expect((await backend.ask('get', '/subscriptions')).body.items).toEqual([]);
    for (const [method, path] of [
      ['get', ''],
      ['patch', ''],
      ['delete', ''],
      ['get', '/deliveries'],
      ['post', '/test-events'],
      ['post', '/secret-rotations'],
    ] as const) {
      const answer = await backend
        .ask(method, `/subscriptions/${id}${path}`)
        .send(method === 'get' ? undefined : {});
      expect([method, path, answer.status]).toEqual([method, path, 404]);
    }
    backend.policy.decide = name => name.endsWith('.read');
    expect((await backend.ask('delete', `/subscriptions/${id}`)).status).toBe(
      403,
    );
    await backend.askAnonymously('get', '/subscriptions').expect(401);
    backend.policy.decide = () => true;
    await backend.ask('delete', `/subscriptions/${id}`).expect(204);
  });

  it('refuses a replay that names nothing, and a test of what is off', async () => {
    const { id } = await subscribe({ enabled: false });
    const post = (path: string) =>
      backend.ask('post', `/subscriptions/${id}/${path}`).send({});
    expect((await post('replays')).status).toBe(400);
    expect((await post('test-events')).status).toBe(409);
  });

  it('refuses a change of what somebody else has changed meanwhile', async () => {
    const { id, revision } = await subscribe();
    const change = () =>
      backend
        .ask('patch', `/subscriptions/${id}`)
        .send({ name: 'New', revision });
    expect((await change()).status).toBe(200);
    expect((await change()).status).toBe(409);
  });

  it('tells the owner when a target is gone', async () => {
    receiver.on('/hook', { status: 410 });
    const { id } = await subscribe();
    await backend.ask('post', `/subscriptions/${id}/test-events`);
    await eventually(
      async () => backend.notified,
      notified => notified.length === 1,
    );
    expect(backend.notified).toMatchObject([
      {
        recipients: { entityRef: 'group:default/civic' },
        payload: { link: `/webhooks/subscriptions/${id}` },
      },
    ]);
    const { body } = await backend.ask('get', `/subscriptions/${id}`);
    expect(body).toMatchObject({ enabled: false, disabledReason: 'gone' });
  });
});
