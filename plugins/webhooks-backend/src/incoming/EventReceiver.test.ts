import { AesSecretsService } from '@rackstage/secrets';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { anEndpoint } from '../__testUtils__/records';
import { TestClock } from '../__testUtils__/TestClock';
import { TestStores } from '../__testUtils__/TestStores';
import { endpointContext, WebhookSecrets } from '../secrets/WebhookSecrets';
import { EventReceiver } from './EventReceiver';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('EventReceiver on %s', engine => {
  let knex: Knex;
  let stores: TestStores;
  let clock: TestClock;
  let receiver: EventReceiver;
  let secrets: WebhookSecrets;

  beforeAll(async () => {
    knex = await databases.init(engine);
    stores = await TestStores.create(knex);
  });

  beforeEach(async () => {
    await stores.clear();
    clock = new TestClock();
    secrets = new WebhookSecrets(
      new AesSecretsService({
        getKeys: async () => [{ id: 'k1', key: Buffer.alloc(32, 7) }],
      }),
      clock.now,
    );
    receiver = new EventReceiver({
      ...stores,
      secrets,
      now: clock.now,
      onReceived: () => {},
    });
  });

  afterAll(() => knex.destroy());

  const add = async (fields: Parameters<typeof anEndpoint>[0] = {}) => {
    const endpoint = anEndpoint(fields);
    const made = await secrets.make(endpointContext(endpoint.id));
    await stores.endpoints.insert({ ...endpoint, secrets: [made.record] });
    return { id: endpoint.id, secret: made.plaintext };
  };
  const send = (id: string, secret: string, body: string) =>
    receiver.receive(
      id,
      { authorization: `Bearer ${secret}` },
      Buffer.from(body),
    );
  const reasonOf = (sent: Promise<unknown>) =>
    sent.then(
      () => 'taken',
      error => error.reason,
    );

  it('counts every rejection of a flood, and writes of it once in a second', async () => {
    const { id } = await add();
    const write = jest.spyOn(stores.endpoints, 'count');
    for (let index = 0; index < 5; index++) {
      expect(await reasonOf(send(id, 'wrong', '{}'))).toBe('signature');
    }
    expect(write).toHaveBeenCalledTimes(1);
    clock.advance(1);
    await reasonOf(send(id, 'wrong', '{}'));
    write.mockRestore();
    expect(await stores.endpoints.get(id)).toMatchObject({
      rejectedCount: 6,
      lastRejection: { at: '2026-03-02T09:00:01.000Z', reason: 'signature' },
    });
  });

  it('counts rejections of each endpoint for itself, and none of what it takes', async () => {
    const [flooded, calm] = [await add(), await add()];
    await reasonOf(send(flooded.id, 'wrong', '{}'));
    expect(await reasonOf(send(calm.id, calm.secret, '{}'))).toBe('taken');
    expect((await stores.endpoints.get(flooded.id)).rejectedCount).toBe(1);
    expect(await stores.endpoints.get(calm.id)).toMatchObject({
      rejectedCount: 0,
      lastReceivedAt: '2026-03-02T09:00:00.000Z',
    });
  });

  it('notes the last reason why', async () => {
    const { id, secret } = await add({ maxPerMinute: 1 });
    const last = async () =>
      (await stores.endpoints.get(id)).lastRejection?.reason;
    await send(id, secret, '{"first":1}');
    expect(await reasonOf(send(id, secret, '{"second":1}'))).toBe('rate');
    expect(await last()).toBe('rate');
    clock.advance(1);
    expect(await reasonOf(send(id, secret, '{'))).toBe('format');
    expect(await last()).toBe('format');
    await stores.endpoints.note(id, { enabled: false });
    clock.advance(1);
    expect(await reasonOf(send(id, secret, '{}'))).toBe('disabled');
    expect(await last()).toBe('disabled');
  });

  it('notes what is too large, and tells strangers nothing by that', async () => {
    const { id } = await add();
    expect(await reasonOf(receiver.refuseTooLarge(id))).toBe('size');
    expect(await stores.endpoints.get(id)).toMatchObject({
      rejectedCount: 1,
      lastRejection: { reason: 'size' },
    });
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await reasonOf(receiver.refuseTooLarge(unknown))).toBe('size');
  });

  it('tells strangers of no endpoint, as of a wrong secret', async () => {
    const stranger = send('00000000-0000-4000-8000-000000000000', 'x', '{}');
    expect(await reasonOf(stranger)).toBe('signature');
  });

  it('goes on when the clock is put back', async () => {
    const { id, secret } = await add({ maxPerMinute: 2 });
    await send(id, secret, '{"a":1}');
    await send(id, secret, '{"a":2}');
    await reasonOf(send(id, secret, '{"a":3}'));
    clock.advance(-3600);
    expect(await reasonOf(send(id, secret, '{"a":4}'))).toBe('taken');
    expect(await reasonOf(send(id, 'wrong', '{}'))).toBe('signature');
    expect(await stores.endpoints.get(id)).toMatchObject({
      rejectedCount: 2,
      lastRejection: { reason: 'signature' },
    });
  });
});
