import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { anEndpoint, aReceivedEvent } from '../__testUtils__/records';
import { TestStores } from '../__testUtils__/TestStores';

const databases = createTestDatabases();
const directory = resolvePackagePath(
  '@rackstage/plugin-webhooks-backend',
  'migrations',
);
const tables = [
  'subscriptions',
  'events',
  'deliveries',
  'attempts',
  'endpoints',
  'received_events',
];

describe.each(databases.eachSupportedId())('migrations on %s', engine => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(engine);
    const test = await TestStores.create(knex);
    await test.send(await test.subscribe());
    const endpoint = anEndpoint();
    await test.endpoints.insert(endpoint);
    await test.receivedEvents.insert(aReceivedEvent(endpoint));
  });

  afterEach(() => knex.destroy());

  it('leave nothing behind when all of them go down, and come up again', async () => {
    await knex.migrate.rollback({ directory }, true);
    for (const table of tables) {
      expect(await knex.schema.hasTable(table)).toBe(false);
    }
    await knex.migrate.latest({ directory });
    for (const table of tables) {
      expect(await knex(table)).toEqual([]);
    }
  });

  it('take deliveries and received events along with what they belong to', async () => {
    await knex('subscriptions').delete();
    await knex('endpoints').delete();
    expect(await knex('deliveries')).toEqual([]);
    expect(await knex('received_events')).toEqual([]);
  });
});
