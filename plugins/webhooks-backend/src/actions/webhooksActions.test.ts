import { mockCredentials } from '@backstage/backend-test-utils';
import { openapi } from '@rackstage/plugin-webhooks-common/openapi';
import { createTestDatabases, WebhookReceiver } from '@rackstage/test-kit';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { eventually } from '../__testUtils__/eventually';
import { TestBackend } from '../__testUtils__/TestBackend';
import { templateRef } from '../__testUtils__/TestScaffolder';
import { webhooksActions } from './webhooksActions';

interface ListedAction {
  name: string;
  title: string;
  description: string;
  attributes: Record<'readOnly' | 'destructive' | 'idempotent', boolean>;
  schema: { input: { properties?: JsonObject }; output: JsonObject };
}

const databases = createTestDatabases();

describe('actions of webhooks', () => {
  let knex: Knex;
  let backend: TestBackend;
  let receiver: WebhookReceiver;
  let listed: ListedAction[];

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    backend = await TestBackend.start(knex);
  });

  beforeEach(async () => {
    await backend.reset();
    receiver = await WebhookReceiver.start();
    const { body } = await backend.ask('get', '/.backstage/actions/v1/actions');
    listed = body.actions;
  });

  afterEach(() => receiver.close());

  afterAll(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const invoke = (name: string, input: object, secrets?: object) =>
    backend
      .ask(
        'post',
        `/.backstage/actions/${secrets ? 'v2' : 'v1'}/actions/webhooks:${name}/invoke`,
      )
      .send(secrets ? { input, secrets } : input);
  const output = async (name: string, input: object, secrets?: object) => {
    const { status, body } = await invoke(name, input, secrets);
    expect([name, status, body.error]).toEqual([name, 200, undefined]);
    return body.output;
  };
  const subscribe = async () => {
    const { body } = await backend.ask('post', '/subscriptions').send({
      name: 'Chat',
      owner: 'group:default/civic',
      url: receiver.url('/hook'),
      eventTypes: ['*'],
      headers: { 'x-token': 'before' },
    });
    return body as { id: string; secret: string };
  };
  const anEndpoint = async () => {
    const { body } = await backend.ask('post', '/endpoints').send({
      name: 'Builds',
      owner: 'group:default/civic',
      verification: 'bearer',
      templateRef,
      mapping: { name: '{{ /name }}' },
    });
    return body as { id: string; secret: string };
  };

  it('are there for every operation', () => {
    const operations = Object.values(openapi.paths).flatMap(item =>
      Object.values(item).flatMap(part =>
        'operationId' in part ? [part.operationId] : [],
      ),
    );
    expect(Object.keys(webhooksActions).sort()).toEqual(operations.sort());
    const registered = Object.values(webhooksActions).flatMap(actions =>
      Array.isArray(actions) ? actions.map(({ name }) => name) : ['none'],
    );
    expect(listed.map(({ name }) => name).sort()).toEqual(registered.sort());
    for (const { name, schema, title, description } of listed) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect([title, description]).not.toContain('');
      expect(schema.input.properties ?? {}).not.toHaveProperty('headers');
    }
  });

  it('of readings are read-only, and what takes away is to be confirmed', () => {
    const named = (attribute: keyof ListedAction['attributes']) =>
      listed
        .filter(({ attributes }) => attributes[attribute])
        .map(({ name }) => name)
        .sort();
    expect(named('destructive')).toEqual([
      'change-subscription-headers',
      'delete-endpoint',
      'delete-subscription',
      'rotate-endpoint-secret',
      'rotate-subscription-secret',
      'update-endpoint',
      'update-subscription',
    ]);
    expect(named('readOnly')).toEqual([
      'get-delivery',
      'get-endpoint',
      'get-received-event',
      'get-subscription',
      'list-deliveries',
      'list-endpoints',
      'list-event-types',
      'list-received-events',
      'list-subscriptions',
    ]);
  });

  it('do with a subscription what the API does', async () => {
    const { id } = await subscribe();
    await output('update-subscription', { id, name: 'Talk' });
    const changed = await output(
      'change-subscription-headers',
      { id },
      { headers: { 'x-token': 'header-secret' } },
    );
    expect(changed).toMatchObject({ name: 'Talk', headerNames: ['x-token'] });
    const test = await output('send-test-event', { id });
    const [{ headers }] = await receiver.until('/hook', 1);
    expect(headers).toMatchObject({
      'webhook-id': test.id,
      'x-token': 'header-secret',
    });
    await eventually(
      () => output('get-delivery', { id: test.id }),
      ({ state }) => state === 'delivered',
    );
    expect(
      await output('replay-deliveries', { id, deliveryId: test.id }),
    ).toEqual({ count: 1 });
    expect((await output('list-deliveries', { id })).items).toHaveLength(1);
    expect((await output('get-subscription', { id })).name).toBe('Talk');
    expect(JSON.stringify(backend.logged)).not.toContain('header-secret');
    await output('delete-subscription', { id });
    expect((await output('list-subscriptions', {})).items).toEqual([]);
    expect((await output('list-event-types', {})).items).not.toEqual([]);
  });

  it('do with an endpoint what the API does', async () => {
    const { id, secret } = await anEndpoint();
    const tried = await output('try-endpoint', {
      templateRef,
      mapping: { name: '{{ /name }}' },
      payload: { name: 'web' },
    });
    expect(tried).toMatchObject({ values: { name: 'web' }, problems: [] });
    await backend
      .askAnonymously('post', `/incoming/${id}`)
      .set({
        'content-type': 'application/json',
        authorization: `Bearer ${secret}`,
      })
      .send('{"name":"web"}')
      .expect(202);
    const { items } = await eventually(
      () => output('list-received-events', { id }),
      page => page.items[0].verdict === 'started',
    );
    const event = await output('get-received-event', { id: items[0].id });
    expect(event.payload).toEqual({ name: 'web' });
    const again = await output('replay-received-event', { id: items[0].id });
    expect(again.replayOf).toBe(items[0].id);
    await output('update-endpoint', { id, enabled: false });
    expect((await output('get-endpoint', { id })).enabled).toBe(false);
    await output('delete-endpoint', { id });
    expect((await output('list-endpoints', {})).items).toEqual([]);
  });

  const newSubscription = () => ({
    name: 'Chat',
    owner: 'group:default/civic',
    url: receiver.url('/hook'),
    eventTypes: ['*'],
  });
  const newEndpoint = {
    name: 'Builds',
    owner: 'group:default/civic',
    verification: 'bearer',
    templateRef,
    mapping: { name: '{{ /name }}' },
  };
  const answeringSecrets = [
    ['subscription', newSubscription],
    ['endpoint', () => newEndpoint],
  ] as const;

  it.each(answeringSecrets)(
    'tell the secret of one %s once, to who asked for it',
    async (kind, settings) => {
      const made = await output(`create-${kind}`, settings());
      const { id, secret } = made;
      const { secret: newer, secrets } = await output(`rotate-${kind}-secret`, {
        id,
        keepPreviousHours: 0,
      });
      expect(newer).not.toBe(secret);
      expect(secrets).toHaveLength(1);
      const shown = JSON.stringify([
        await output(`get-${kind}`, { id }),
        await output(`list-${kind}s`, {}),
        backend.logged,
        await knex('subscriptions'),
        await knex('endpoints'),
      ]);
      for (const told of [secret, newer]) {
        expect(told).toEqual(expect.stringMatching(/^.{20,}$/));
        expect(shown).not.toContain(told);
      }
    },
  );

  it('stop the secret before from working when they make a new one', async () => {
    const { id, secret } = await output('create-endpoint', newEndpoint);
    const rotated = await output('rotate-endpoint-secret', {
      id,
      keepPreviousHours: 0,
    });
    const send = (token: string) =>
      backend
        .askAnonymously('post', `/incoming/${id}`)
        .set({
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
        })
        .send('{"name":"web"}');
    expect((await send(secret)).status).toBe(401);
    expect((await send(rotated.secret)).status).toBe(202);
  });

  it.each(answeringSecrets)(
    'tell no secret of one %s to a template, which would keep it with its task',
    async (kind, settings) => {
      const { id } = await output(`create-${kind}`, settings());
      const byTemplate = (name: string, input: object) =>
        invoke(name, input).set(
          'Authorization',
          `Bearer ${mockCredentials.user.token('user:default/ann', {
            actor: { subject: 'plugin:scaffolder' },
          })}`,
        );
      for (const { status, body } of [
        await byTemplate(`create-${kind}`, settings()),
        await byTemplate(`rotate-${kind}-secret`, { id }),
      ]) {
        expect(status).toBe(403);
        expect(body.error.message).toContain('not for templates');
      }
      expect((await output(`list-${kind}s`, {})).items).toHaveLength(1);
      expect((await output(`get-${kind}`, { id })).secrets).toHaveLength(1);
    },
  );

  it('are refused as the API is, and note who asked', async () => {
    const { id } = await subscribe();
    backend.policy.decide = name => name.endsWith('.read');
    backend.logged.length = 0;
    const { status, body } = await invoke('delete-subscription', { id });
    expect(status).toBe(403);
    expect(body.error.message).toContain('webhooks.subscription.delete');
    const audit = JSON.stringify(backend.logged);
    expect(audit).toContain('"eventId":"deleteSubscription"');
    expect(audit).toContain('"requestedBy":"user:default/ann"');
    expect(audit).toContain('"status":"failed"');
    backend.policy.decide = () => false;
    expect((await invoke('get-subscription', { id })).status).toBe(404);
  });

  it.each<[string, string, object, RegExp]>([
    ['an unknown field', 'list-endpoints', { colour: 'red' }, /colour/],
    ['an id that is none', 'get-endpoint', { id: 'x' }, /format/],
    [
      'headers beside no secrets',
      'update-subscription',
      { headers: {} },
      /headers/,
    ],
    [
      'a template that is none',
      'try-endpoint',
      { templateRef: 'x' },
      /templateRef/,
    ],
  ])('refuse %s', async (_, name, input, message) => {
    const { status, body } = await invoke(name, input);
    expect(status).toBe(400);
    expect(JSON.stringify(body.error)).toMatch(message);
  });
});
