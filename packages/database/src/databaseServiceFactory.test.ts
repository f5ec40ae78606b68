import {
  coreServices,
  createBackendPlugin,
  DatabaseService,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import databaseServiceFactory from '.';

/** The database service that a plugin gets with this configuration. */
async function serviceOf(connection: object | string) {
  let database: DatabaseService | undefined;
  const plugin = createBackendPlugin({
    pluginId: 'parts',
    register(env) {
      env.registerInit({
        deps: { service: coreServices.database },
        async init({ service }) {
          database = service;
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      plugin,
      databaseServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          backend: { database: { client: 'better-sqlite3', connection } },
        },
      }),
    ],
  });
  return { database: database!, stop: () => backend.stop() };
}

describe('databaseServiceFactory', () => {
  const directory = createMockDirectory();

  it('lets SQLite write ahead', async () => {
    const { database, stop } = await serviceOf({ directory: directory.path });
    const knex = await database.getClient();
    expect(await knex.raw('PRAGMA journal_mode')).toEqual([
      { journal_mode: 'wal' },
    ]);
    const normal = 1;
    expect(await knex.raw('PRAGMA synchronous')).toEqual([
      { synchronous: normal },
    ]);
    expect(await knex.raw('PRAGMA foreign_keys')).toEqual([
      { foreign_keys: 1 },
    ]);
    expect(await database.getClient()).toBe(knex);
    await stop();
  });

  it('works with a database in memory', async () => {
    const { database, stop } = await serviceOf(':memory:');
    const knex = await database.getClient();
    expect(await knex.raw('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await stop();
  });
});
