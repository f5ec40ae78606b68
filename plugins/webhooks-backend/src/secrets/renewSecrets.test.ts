import { mockServices } from '@backstage/backend-test-utils';
import { AesSecretsService } from '@rackstage/secrets';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { anEndpoint } from '../__testUtils__/records';
import { TestClock } from '../__testUtils__/TestClock';
import { TestStores } from '../__testUtils__/TestStores';
import { renewSecrets } from './renewSecrets';
import {
  endpointContext,
  subscriptionContext,
  WebhookSecrets,
} from './WebhookSecrets';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('renewSecrets on %s', engine => {
  const clock = new TestClock();
  const logger = mockServices.logger.mock();
  let knex: Knex;
  let stores: TestStores;

  const secretsWith = (...ids: string[]) =>
    new WebhookSecrets(
      new AesSecretsService({
        getKeys: async () =>
          ids.map(id => ({ id, key: Buffer.alloc(32, Number(id.slice(1))) })),
      }),
      clock.now,
    );
  const before = secretsWith('k1');
  const between = secretsWith('k2', 'k1');
  const after = secretsWith('k2');

  beforeAll(async () => {
    knex = await databases.init(engine);
    stores = await TestStores.create(knex);
  });

  beforeEach(async () => {
    await stores.clear();
    logger.error.mockReset();
    logger.info.mockReset();
  });

  afterAll(() => knex.destroy());

  const subscribe = async () => {
    const { id } = await stores.subscribe();
    const context = subscriptionContext(id);
    const { plaintext, record } = await before.make(context);
    await stores.subscriptions.note(id, {
      headers: await before.encrypt('{"x-token":"abc"}', context),
      secrets: [record],
    });
    return { id, context, plaintext };
  };
  const renew = () => renewSecrets({ ...stores, secrets: between, logger });

  it('makes old keys unnecessary', async () => {
    const { id, context, plaintext } = await subscribe();
    const endpoint = anEndpoint();
    const made = await before.make(endpointContext(endpoint.id));
    await stores.endpoints.insert({ ...endpoint, secrets: [made.record] });
    await renew();
    const subscription = await stores.subscriptions.get(id);
    expect(await after.open(subscription.secrets, context)).toEqual([
      plaintext,
    ]);
    expect(await after.decrypt(subscription.headers, context)).toBe(
      '{"x-token":"abc"}',
    );
    const { secrets } = await stores.endpoints.get(endpoint.id);
    expect(await after.open(secrets, endpointContext(endpoint.id))).toEqual([
      made.plaintext,
    ]);
    expect(secrets[0]).toMatchObject({
      id: made.record.id,
      createdAt: made.record.createdAt,
    });
  });

  it('leaves alone what the newest key protects, and lets go of what has expired', async () => {
    const { id, context, plaintext } = await subscribe();
    const { secrets } = await stores.subscriptions.get(id);
    const expired = { ...secrets[0], expiresAt: '2026-01-01T00:00:00.000Z' };
    await stores.subscriptions.note(id, { secrets: [...secrets, expired] });
    await renew();
    const first = await stores.subscriptions.get(id);
    expect(first.secrets).toHaveLength(1);
    await renew();
    expect(await stores.subscriptions.get(id)).toEqual(first);
    expect(await after.open(first.secrets, context)).toEqual([plaintext]);
  });

  it('goes on after one whose key is gone, and says which it is', async () => {
    const [lost, other] = [await subscribe(), await subscribe()];
    const headers = { keyId: 'k9', data: 'gone' };
    await stores.subscriptions.note(lost.id, { headers });
    await renew();
    expect(await stores.subscriptions.get(lost.id)).toMatchObject({ headers });
    const { secrets } = await stores.subscriptions.get(other.id);
    expect(await after.open(secrets, other.context)).toEqual([other.plaintext]);
    expect(logger.error.mock.calls).toEqual([
      [
        expect.stringContaining(lost.id),
        expect.objectContaining({ message: expect.stringContaining("'k9'") }),
      ],
    ]);
  });

  it('does not bring back a secret that was replaced meanwhile', async () => {
    const { id, context } = await subscribe();
    const { subscriptions } = stores;
    const replaced = await before.make(context);
    const noteOnce = subscriptions.noteOnce.bind(subscriptions);
    jest
      .spyOn(subscriptions, 'noteOnce')
      .mockImplementationOnce(async (...args) => {
        await subscriptions.update(id, { secrets: [replaced.record] });
        return noteOnce(...args);
      });
    await renew();
    const { secrets } = await subscriptions.get(id);
    expect(await after.open(secrets, context)).toEqual([replaced.plaintext]);
  });
});
