import { requesterOfTask } from '@rackstage/ownership';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { eventually } from '../__testUtils__/eventually';
import { TestBackend } from '../__testUtils__/TestBackend';
import { refusal, templateRef } from '../__testUtils__/TestScaffolder';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('incoming events on %s', engine => {
  let knex: Knex;
  let backend: TestBackend;

  beforeAll(async () => {
    knex = await databases.init(engine);
    backend = await TestBackend.start(knex);
  });

  beforeEach(() => backend.reset());

  afterAll(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const anEndpoint = async (settings = {}) => {
    const answer = await backend.ask('post', '/endpoints').send({
      name: 'Builds',
      owner: 'group:default/civic',
      verification: 'bearer',
      templateRef,
      mapping: { name: '{{ /name }}', count: '{{ /count }}' },
      ...settings,
    });
    expect(answer.status).toBe(201);
    return answer.body as { id: string; secret: string; url: string };
  };
  const post = (id: string, headers: object, body: string) =>
    backend
      .askAnonymously('post', `/incoming/${id}`)
      .set({ 'content-type': 'application/json', ...headers })
      .send(body);
  const bearer = (secret: string, id?: string) => ({
    authorization: `Bearer ${secret}`,
    ...(id && { 'idempotency-key': id }),
  });
  const received = async (endpointId: string) =>
    (await backend.ask('get', `/endpoints/${endpointId}/received-events`)).body
      .items;
  const concluded = async (endpointId: string, count = 1) =>
    eventually(
      () => received(endpointId),
      items =>
        items.length === count &&
        items.every(
          ({ verdict }: { verdict: string }) => verdict !== 'waiting',
        ),
    );
  const event = '{"name":"web-1","count":2}';

  it('start the template with values from the payload, once however often they are sent', async () => {
    const { id, secret, url } = await anEndpoint();
    expect(url).toBe(`https://portal.example/api/webhooks/incoming/${id}`);
    const answers = await Promise.all(
      [1, 2, 3].map(() => post(id, bearer(secret, 'a'), event)),
    );
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const [item] = await concluded(id);
    expect(item).toMatchObject({ verdict: 'started', taskId: 'task-1' });
    expect(backend.scaffolder.tasks).toEqual([
      {
        id: 'task-1',
        values: { name: 'web-1', count: 2, webhookEventId: item.id },
      },
    ]);
    expect(requesterOfTask({ secrets: backend.scaffolder.secrets })).toBe(
      'user:default/ann',
    );
    const { body } = await backend.ask('get', `/received-events/${item.id}`);
    expect(body).toMatchObject({
      deliveryId: 'a',
      payload: { name: 'web-1', count: 2 },
      values: { name: 'web-1', count: 2 },
    });
  });

  it('start it anew only when a person wants it', async () => {
    const { id, secret } = await anEndpoint();
    await post(id, bearer(secret, 'a'), event);
    const [first] = await concluded(id);
    await backend
      .ask('post', `/received-events/${first.id}/replays`)
      .expect(202);
    const items = await concluded(id, 2);
    expect(items[0]).toMatchObject({
      replayOf: first.id,
      replayedBy: 'user:default/ann',
      taskId: 'task-2',
    });
  });

  it('are left out when they do not fit the filter', async () => {
    const { id, secret } = await anEndpoint({
      filter: [{ pointer: '/name', operator: 'equals', values: ['db'] }],
    });
    await post(id, bearer(secret), event);
    expect(await concluded(id)).toMatchObject([{ verdict: 'ignored' }]);
    expect(backend.scaffolder.tasks).toEqual([]);
  });

  it('start one task, also when the answer of the scaffolder got lost', async () => {
    const { id, secret } = await anEndpoint();
    backend.scaffolder.losesAnswers = true;
    await post(id, bearer(secret, 'a'), event);
    await eventually(
      () => received(id),
      ([item]) => item?.reason !== undefined,
    );
    await knex('received_events').update({
      next_attempt_at: new Date().toISOString(),
    });
    expect(await concluded(id)).toMatchObject([
      { verdict: 'started', taskId: 'task-1' },
    ]);
    expect(backend.scaffolder.tasks).toHaveLength(1);
  });

  it('say why a template did not take them', async () => {
    const { id, secret } = await anEndpoint();
    backend.scaffolder.failure = refusal('name is too long');
    await post(id, bearer(secret), event);
    expect(await concluded(id)).toMatchObject([
      { verdict: 'failed', reason: expect.stringContaining('too long') },
    ]);
  });

  it('fail when the person has left who answers for them', async () => {
    const { id, secret } = await anEndpoint();
    await knex('endpoints').update({ run_as: 'user:default/gone' });
    await post(id, bearer(secret), event);
    expect(await concluded(id)).toMatchObject([
      { verdict: 'failed', reason: expect.stringContaining('no longer') },
    ]);
    expect(backend.scaffolder.tasks).toEqual([]);
  });

  it('fail when that person lost the right to start it, and start it with the next who saves it', async () => {
    const { id, secret } = await anEndpoint();
    await knex('endpoints').update({ run_as: 'user:default/eve' });
    await post(id, bearer(secret, 'a'), event);
    expect(await concluded(id)).toMatchObject([
      {
        verdict: 'failed',
        reason: expect.stringContaining("'scaffolder.task.create'"),
      },
    ]);
    await backend.ask('patch', `/endpoints/${id}`).send({ templateRef });
    await post(id, bearer(secret, 'b'), event);
    expect((await concluded(id, 2))[0]).toMatchObject({ verdict: 'started' });
  });

  it.each([['standard-webhooks'], ['github'], ['gitlab'], ['bearer']] as const)(
    'are verified by %s',
    async verification => {
      const { id, secret } = await anEndpoint({ verification });
      const signed = (key: string) => {
        const now = new Date();
        return {
          'standard-webhooks': {
            'webhook-id': 'a',
            'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
            'webhook-signature': new Webhook(key).sign('a', now, event),
          },
          github: {
            'x-github-delivery': 'a',
            'x-hub-signature-256': `sha256=${createHmac('sha256', key)
              .update(event)
              .digest('hex')}`,
          },
          gitlab: { 'x-gitlab-token': key },
          bearer: bearer(key),
        }[verification];
      };
      const wrong = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
      expect((await post(id, signed(wrong), event)).status).toBe(401);
      expect((await post(id, {}, event)).status).toBe(401);
      expect((await post(id, signed(secret), event)).status).toBe(202);
      const changed = await post(
        id,
        signed(secret),
        event.replace('web', 'bad'),
      );
      // A token says who sends, and nothing about what.
      const signsBody = ['github', 'standard-webhooks'].includes(verification);
      expect(changed.status).toBe(signsBody ? 401 : 202);
      await concluded(id, signsBody ? 1 : 2);
      const { body } = await backend.ask('get', `/endpoints/${id}`);
      expect(body.lastRejection.reason).toBe('signature');
    },
  );

  it('are known by their body where the id is not signed', async () => {
    const { id, secret } = await anEndpoint({ verification: 'github' });
    const headers = (delivery: string) => ({
      'x-github-delivery': delivery,
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret)
        .update(event)
        .digest('hex')}`,
    });
    await post(id, headers('a'), event);
    await post(id, headers('overheard'), event);
    await concluded(id);
    expect(backend.scaffolder.tasks).toHaveLength(1);
  });

  it.each([-301, 301])(
    'are refused when their clock is %d seconds off',
    async seconds => {
      const { id, secret } = await anEndpoint({
        verification: 'standard-webhooks',
      });
      const sentAt = new Date(Date.now() + seconds * 1000);
      const answer = await post(
        id,
        {
          'webhook-id': 'a',
          'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
          'webhook-signature': new Webhook(secret).sign('a', sentAt, event),
        },
        event,
      );
      expect([answer.status, answer.body.error.reason]).toEqual([
        401,
        'timestamp',
      ]);
    },
  );

  it('are refused when they are malformed, too large or too many, and when the endpoint is off or unknown', async () => {
    const { id, secret } = await anEndpoint({ maxPerMinute: 2 });
    const status = async (body: string, to = id) =>
      (await post(to, bearer(secret), body)).status;
    expect(await status('{"a":')).toBe(400);
    expect(await status('')).toBe(400);
    expect(await status('{"a":"\\u0000"}')).toBe(400);
    const large = await post(
      id,
      bearer(secret),
      JSON.stringify({ a: 'x'.repeat(300_000) }),
    );
    expect([large.status, large.body.error.reason]).toEqual([413, 'size']);
    expect(await status(event, '00000000-0000-4000-8000-000000000000')).toBe(
      401,
    );
    expect(await status('{"name":"1"}')).toBe(202);
    expect(await status('{"name":"2"}')).toBe(202);
    expect(await status('{"name":"3"}')).toBe(429);
    await backend
      .ask('patch', `/endpoints/${id}`)
      .send({ enabled: false })
      .expect(200);
    expect(await status(event)).toBe(403);
  });

  it('are still taken with the secret before, until its time is up', async () => {
    const { id, secret } = await anEndpoint();
    const rotated = await backend
      .ask('post', `/endpoints/${id}/secret-rotations`)
      .send({ keepPreviousHours: 1 });
    expect((await post(id, bearer(secret, 'a'), event)).status).toBe(202);
    const next = rotated.body.secret;
    expect((await post(id, bearer(next, 'b'), event)).status).toBe(202);
    await backend
      .ask('post', `/endpoints/${id}/secret-rotations`)
      .send({ keepPreviousHours: 0 });
    expect((await post(id, bearer(next, 'c'), event)).status).toBe(401);
  });

  it('are tried out without starting anything', async () => {
    const { body } = await backend.ask('post', '/endpoint-trials').send({
      templateRef,
      mapping: { count: '{{ /count }}', name: '{{ /missing }}' },
      filter: [{ pointer: '/count', operator: 'exists', values: [] }],
      payload: { count: 'many' },
    });
    expect(body).toEqual({
      matches: true,
      values: { count: 'many' },
      problems: [
        { parameter: 'name', message: expect.stringContaining('required') },
        { parameter: 'count', message: 'must be integer' },
      ],
    });
    expect(backend.scaffolder.tasks).toEqual([]);
  });

  it('can be set up only for owners whose endpoints one may change', async () => {
    backend.policy.decide = name =>
      name.startsWith('webhooks.endpoint.') && !name.endsWith('.create')
        ? ['group:default/civic']
        : true;
    const { id } = await anEndpoint();
    const other = { owner: 'group:default/other' };
    const created = await backend.ask('post', '/endpoints').send({
      name: 'Builds',
      verification: 'bearer',
      templateRef,
      mapping: {},
      ...other,
    });
    expect(created.status).toBe(403);
    expect(created.body.error.message).toContain('group:default/other');
    const changed = await backend.ask('patch', `/endpoints/${id}`).send(other);
    expect(changed.status).toBe(403);
  });

  it('can be let in anew, or by another rule, only by who may start the template', async () => {
    const { id } = await anEndpoint();
    backend.policy.decide = name => name !== 'scaffolder.task.create';
    const rotated = await backend
      .ask('post', `/endpoints/${id}/secret-rotations`)
      .send({});
    expect(rotated.status).toBe(403);
    expect(rotated.body.secret).toBeUndefined();
    const change = async (fields: object) =>
      (await backend.ask('patch', `/endpoints/${id}`).send(fields)).status;
    expect(await change({ verification: 'github' })).toBe(403);
    expect(await change({ filter: [] })).toBe(403);
    expect(await change({ maxPerMinute: 5 })).toBe(200);
    backend.policy.decide = () => true;
    const { body } = await backend
      .ask('patch', `/endpoints/${id}`, 'user:default/eve')
      .send({ verification: 'github' });
    expect(body.runAs).toBe('user:default/eve');
  });

  it('are refused a mapping with texts that nobody writes', async () => {
    const mapping = { name: [{ deep: 'x'.repeat(10_001) }] };
    const { id } = await anEndpoint({ mapping: { name: 'x'.repeat(10_000) } });
    const answers = await Promise.all([
      backend.ask('patch', `/endpoints/${id}`).send({ mapping }),
      backend
        .ask('post', '/endpoint-trials')
        .send({ templateRef, mapping, payload: {} }),
      backend.ask('post', '/endpoints').send({
        name: 'Builds',
        owner: 'group:default/civic',
        verification: 'bearer',
        templateRef,
        mapping,
      }),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(body.error.message).toContain('mapping.name');
    }
  });

  it('are known again by ids of any length', async () => {
    const { id, secret } = await anEndpoint({
      verification: 'standard-webhooks',
    });
    const send = (deliveryId: string) =>
      post(
        id,
        {
          'webhook-id': deliveryId,
          'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
          'webhook-signature': new Webhook(secret).sign(
            deliveryId,
            new Date(),
            event,
          ),
        },
        event,
      );
    const long = 'a'.repeat(301);
    const answers = [
      await send(long),
      await send(long),
      await send(`${long}b`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    const [first, again, other] = answers.map(({ body }) => body.id);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('can be set up only by who may start the template', async () => {
    const request = () =>
      backend.ask('post', '/endpoints').send({
        name: 'Builds',
        owner: 'group:default/civic',
        verification: 'bearer',
        templateRef,
        mapping: {},
      });
    backend.policy.decide = name => name !== 'scaffolder.task.create';
    expect((await request()).status).toBe(403);
    backend.policy.decide = name => name !== 'webhooks.endpoint.create';
    expect((await request()).status).toBe(403);
    backend.policy.decide = () => true;
    const { body } = await request();
    expect(body.runAs).toBe('user:default/ann');
  });
});
