import { mockServices } from '@backstage/backend-test-utils';
import { LeasedLoop } from '@rackstage/leased-loop';
import { HealthRegistry } from '@rackstage/observability';
import { createTestDatabases, WebhookReceiver } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { Webhook } from 'standardwebhooks';
import { clear } from '../__testUtils__/clear';
import { eventually } from '../__testUtils__/eventually';
import { migrate } from '../__testUtils__/migrate';
import { TestSender } from '../__testUtils__/TestSender';
import { subscriptionContext } from '../secrets/WebhookSecrets';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('DeliverySender on %s', engine => {
  let knex: Knex;
  let receiver: WebhookReceiver;
  let test: TestSender;

  beforeAll(async () => {
    knex = await databases.init(engine);
    await migrate(knex);
  });

  beforeEach(async () => {
    await clear(knex);
    receiver = await WebhookReceiver.start();
  });

  afterEach(() => receiver.close());

  afterAll(() => knex.destroy());

  /** A target, and one delivery for it. */
  const deliver = async (options = {}, path = '/hook') => {
    test ??= await TestSender.create(knex, options);
    const { subscription, secret } = await test.subscribe({
      url: receiver.url(path),
    });
    const { id } = await test.stores.send(subscription);
    return { subscription, secret, id };
  };

  beforeEach(() => {
    test = undefined as never;
  });

  it('sends nothing of what the owner may no longer see, and blames no target for it', async () => {
    const { id, subscription } = await deliver();
    test.mayHear = false;
    await test.round();
    expect(receiver.at('/hook')).toEqual([]);
    expect(await test.state(id)).toMatchObject({
      state: 'failed',
      lastError: 'not-allowed',
    });
    expect((await test.state(id)).nextAttemptAt).toBeUndefined();
    const after = await test.stores.subscriptions.get(subscription.id);
    expect(after.failingSince).toBeUndefined();
    expect(after.enabled).toBe(true);
  });

  it('sends a CloudEvent that a receiver of Standard Webhooks takes', async () => {
    const { id, secret, subscription } = await deliver();
    // The library compares with its own clock.
    test.clock.advance((Date.now() - Number(test.clock.now())) / 1000);
    await test.round();
    const [{ headers, body }] = receiver.received;
    const verified = new Webhook(secret).verify(body, headers as never);
    expect(verified).toMatchObject({
      specversion: '1.0',
      source: 'https://portal.example/api/clouds',
      type: 'rackstage.clouds.instance.ready.v1',
      data: { name: 'web', region: 'seoul' },
    });
    expect(headers).toMatchObject({
      'webhook-id': id,
      'x-token': 'abc',
      'content-type': 'application/cloudevents+json; charset=utf-8',
    });
    expect(await test.state(id)).toMatchObject({
      state: 'delivered',
      attemptCount: 1,
      lastStatus: 204,
    });
    expect(await test.stores.subscriptions.get(subscription.id)).toMatchObject({
      lastDeliveredAt: expect.any(String),
    });
    expect(await test.round()).toBe(0);
  });

  it('signs with both secrets while one takes over, and with the new one after that', async () => {
    const { subscription, secret } = await deliver();
    const rotated = await test.secrets.rotate(
      subscriptionContext(subscription.id),
      subscription.secrets,
      1,
    );
    await test.stores.subscriptions.note(subscription.id, {
      secrets: rotated.records,
    });
    const fits = (key: string, index: number) => {
      const { headers, body } = receiver.received[index];
      const sentAt = new Date(Number(headers['webhook-timestamp']) * 1000);
      const wanted = new Webhook(key).sign(
        String(headers['webhook-id']),
        sentAt,
        body,
      );
      return String(headers['webhook-signature']).split(' ').includes(wanted);
    };
    await test.round();
    expect([fits(secret, 0), fits(rotated.plaintext, 0)]).toEqual([true, true]);
    test.clock.advance(3601);
    await test.stores.send(subscription);
    await test.round();
    expect([fits(secret, 1), fits(rotated.plaintext, 1)]).toEqual([
      false,
      true,
    ]);
  });

  it('tries again what failed, later each time, with the same id and body', async () => {
    const { id } = await deliver();
    receiver.on('/hook', { status: 503, body: 'down' });
    await test.round();
    expect(await test.round()).toBe(0);
    test.clock.advance(5);
    expect(await test.round()).toBe(1);
    test.clock.advance(5);
    expect(await test.round()).toBe(0);
    receiver.on('/hook', { status: 200 });
    test.clock.advance(5);
    expect(await test.round()).toBe(1);
    expect(await test.state(id)).toMatchObject({
      state: 'delivered',
      attemptCount: 3,
    });
    const [first, ...others] = receiver.received;
    for (const other of others) {
      expect(other.body).toBe(first.body);
      expect(other.headers['webhook-id']).toBe(id);
    }
    const attempts = await test.stores.deliveries.listAttempts(id);
    expect(
      attempts.map(({ status, error, response }) => [status, error, response]),
    ).toEqual([
      [503, 'status', 'down'],
      [503, 'status', 'down'],
      [200, undefined, ''],
    ]);
  });

  it('waits as long as the target asks for', async () => {
    await deliver();
    receiver.on('/hook', { status: 429, headers: { 'retry-after': '600' } });
    await test.round();
    test.clock.advance(599);
    expect(await test.round()).toBe(0);
    test.clock.advance(2);
    expect(await test.round()).toBe(1);
  });

  it('sends at once what waits for a later time when the clock was put back', async () => {
    const { id } = await deliver();
    receiver.on('/hook', { status: 503 });
    await test.round();
    test.clock.advance(-3600);
    expect(await test.round()).toBe(0);
    receiver.on('/hook', { status: 200 });
    await test.sender.makeAllDue();
    expect(await test.round()).toBe(1);
    expect(await test.state(id)).toMatchObject({ state: 'delivered' });
    await test.sender.makeAllDue();
    expect(await test.round()).toBe(0);
  });

  it('gives up after a day, and begins anew when it is asked for again', async () => {
    const { id, subscription } = await deliver();
    receiver.on('/hook', { status: 500 });
    for (let hour = 0; hour <= 24; hour++) {
      await test.round();
      test.clock.advance(3600);
    }
    expect(await test.state(id)).toMatchObject({ state: 'failed' });
    expect(await test.round()).toBe(0);
    receiver.on('/hook', { status: 500 });
    await test.stores.deliveries.replay(
      subscription.id,
      { state: 'failed' },
      test.clock.now().toISOString(),
    );
    expect(await test.round()).toBe(1);
    expect(await test.state(id)).toMatchObject({ state: 'pending' });
  });

  it('switches a subscription off whose target is gone, and says so once', async () => {
    const { id, subscription } = await deliver();
    await test.stores.send(subscription);
    receiver.on('/hook', { status: 410 });
    await test.round();
    expect(await test.state(id)).toMatchObject({ state: 'failed' });
    expect(await test.stores.subscriptions.get(subscription.id)).toMatchObject({
      enabled: false,
      disabledReason: 'gone',
    });
    expect(test.disabled.map(one => one.id)).toEqual([subscription.id]);
  });

  it('switches a subscription off that has failed for five days, and not one that recovered', async () => {
    const { subscription } = await deliver();
    const recovering = await deliver({}, '/recovers');
    receiver.on('/hook', { status: 500 });
    receiver.on('/recovers', { status: 500 });
    await test.round();
    test.clock.advance(2 * 86_400);
    receiver.on('/recovers', { status: 200 });
    await test.round();
    receiver.on('/recovers', { status: 500 });
    test.clock.advance(3 * 86_400);
    await test.stores.send(subscription);
    await test.stores.send(recovering.subscription);
    await test.round();
    expect(test.disabled.map(one => [one.id, one.disabledReason])).toEqual([
      [subscription.id, 'failing'],
    ]);
  });

  /** Tries one delivery that fails; meanwhile something happens. */
  const failWhile = async (
    meanwhile: (id: string) => Promise<unknown>,
    status = 500,
    failingSince?: string,
  ) => {
    const { subscription } = await deliver();
    await test.stores.subscriptions.note(subscription.id, { failingSince });
    receiver.on('/hook', { status });
    const get = test.stores.subscriptions.get.bind(test.stores.subscriptions);
    jest
      .spyOn(test.stores.subscriptions, 'get')
      .mockImplementationOnce(async id => {
        const read = await get(id);
        await meanwhile(id);
        return read;
      });
    await test.round();
    return get(subscription.id);
  };
  const daysAgo = '2026-02-20T09:00:00.000Z';
  const recover = (id: string) =>
    test.stores.subscriptions.note(id, {
      failingSince: undefined,
      lastDeliveredAt: '2026-03-02T09:00:00.000Z',
    });

  it('writes no failure over a success that came meanwhile', async () => {
    const yesterday = '2026-03-01T09:00:00.000Z';
    expect((await failWhile(recover, 500, yesterday)).failingSince).toBe(
      undefined,
    );
    expect((await failWhile(recover)).failingSince).toBe(undefined);
  });

  it('does not switch off at the moment it recovers, or is sent elsewhere', async () => {
    expect((await failWhile(recover, 500, daysAgo)).enabled).toBe(true);
    const move = (id: string) =>
      test.stores.subscriptions.update(id, { url: receiver.url('/new') });
    expect((await failWhile(move, 500, daysAgo)).enabled).toBe(true);
    expect((await failWhile(move, 410)).enabled).toBe(true);
    expect(test.disabled).toEqual([]);
    const stay = async () => {};
    expect((await failWhile(stay, 500, daysAgo)).enabled).toBe(false);
    expect((await failWhile(recover, 410)).enabled).toBe(false);
  });

  it.each([
    ['hang', 'timeout', undefined],
    ['drip-headers', 'timeout', undefined],
    ['close', 'closed', undefined],
    ['drip', undefined, 200],
    [{ status: 302, headers: { location: '/other' } }, 'status', 302],
  ] as const)(
    'is done in time with a target that does %j',
    async (behaviour, error, status) => {
      const { id } = await deliver({ timeoutMilliseconds: 150 });
      receiver.on('/hook', behaviour);
      await test.round();
      const { lastError, lastStatus } = await test.state(id);
      expect([lastError, lastStatus]).toEqual([error, status]);
      expect(receiver.at('/other')).toEqual([]);
    },
  );

  it.each(['localhost', '127.0.0.1', '[::1]', '2130706433', '0x7f.1'])(
    'sends nothing to %s unless it is allowed',
    async host => {
      test = await TestSender.create(knex, { allowedNetworks: [] });
      const { port } = new URL(receiver.url('/'));
      const { subscription } = await test.subscribe({
        url: `http://${host}:${port}/hook`,
      });
      const { id } = await test.stores.send(subscription);
      await test.round();
      expect((await test.state(id)).lastError).toBe('address-not-allowed');
      expect(receiver.received).toEqual([]);
    },
  );

  it.each([
    ['http://no-such-host.invalid/', 'unknown-host'],
    ['http://127.0.0.1:9/', 'refused'],
  ])('says what is wrong with %s', async (url, error) => {
    test = await TestSender.create(knex);
    const { subscription } = await test.subscribe({ url });
    const { id } = await test.stores.send(subscription);
    await test.round();
    expect((await test.state(id)).lastError).toBe(error);
  });

  it('goes on with other targets while one hangs', async () => {
    const hanging = await deliver({ timeoutMilliseconds: 60_000 }, '/hangs');
    receiver.on('/hangs', 'hang');
    await Promise.all(
      Array.from({ length: 20 }, () => test.stores.send(hanging.subscription)),
    );
    const { id } = await deliver({}, '/works');
    const loop = aLoop('a');
    loop.start();
    await eventually(
      () => test.state(id),
      ({ state }) => state === 'delivered',
    );
    await receiver.until('/hangs', 2);
    expect(receiver.at('/hangs')).toHaveLength(2);
    await loop.stop();
  });

  it('delivers again, with the same id, what a process was killed over', async () => {
    const { id } = await deliver();
    receiver.on('/hook', 'hang');
    const dead = { owner: 'dead', milliseconds: -1 };
    const [claimed] = await test.sender.claim(dead, 1);
    const killed = new AbortController();
    const work = test.sender.process(claimed, dead, killed.signal);
    await receiver.until('/hook', 1);
    killed.abort(new Error('Killed'));
    await expect(work).rejects.toThrow('Killed');
    receiver.on('/hook', { status: 200 });
    await test.round();
    expect(
      receiver.received.map(({ headers }) => headers['webhook-id']),
    ).toEqual([id, id]);
    expect(await test.state(id)).toMatchObject({ state: 'delivered' });
  });

  it('delivers each once while several replicas work', async () => {
    const { subscription } = await deliver();
    await Promise.all(
      Array.from({ length: 29 }, () => test.stores.send(subscription)),
    );
    const loops = ['a', 'b', 'c'].map(aLoop);
    loops.forEach(loop => loop.start());
    await eventually(
      () => test.stores.deliveries.count([subscription.id]),
      counts => counts.get(subscription.id)!.pending === 0,
    );
    await Promise.all(loops.map(loop => loop.stop()));
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(30);
    expect(new Set(ids).size).toBe(30);
  });

  function aLoop(owner: string) {
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    return new LeasedLoop(test.sender, {
      owner,
      logger,
      health: new HealthRegistry(),
      idleMilliseconds: 20,
    });
  }
});
