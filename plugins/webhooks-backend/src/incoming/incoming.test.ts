import { requesterOfTask } from '@rackstage/ownership';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { eventually } from '../__testUtils__/eventually';
import { bearer, event, incomingOf } from '../__testUtils__/incoming';
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

  const { anEndpoint, concluded, post, received } = incomingOf(() => backend);

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
