import { TestDatabases } from '@backstage/backend-test-utils';

/** SQLite always; PostgreSQL when the environment names a server, as `npm test` does. */
export const createTestDatabases = () =>
  TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
