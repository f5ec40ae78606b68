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

  it('are there for every operation whose answer has no secret', () => {
    const operations = Object.values(openapi.paths).flatMap(item =>
      Object.values(item).flatMap(part =>
        'operationId' in part ? [part.operationId] : [],
      ),
    );
    expect(Object.keys(webhooksActions).sort()).toEqual(operations.sort());
    const without = Object.entries(webhooksActions).flatMap(([id, actions]) =>
      Array.isArray(actions) ? [] : [id],
    );
    expect(without).toEqual([
      'createSubscription',
      'rotateSubscriptionSecret',
      'createEndpoint',
      'rotateEndpointSecret',
    ]);
    expect(listed).toHaveLength(operations.length - without.length);
    for (const { name, schema, title, description } of listed) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect([title, description]).not.toContain('');
      expect(schema.output.properties).not.toHaveProperty('secret');
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
      'delete-endpoint',
      'delete-subscription',
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
    const changed = await output(
      'update-subscription',
      { id, name: 'Talk' },
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
