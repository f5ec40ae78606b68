import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { migrate } from './migrate';

const databases = createTestDatabases();

/** PostgreSQL as it answers where the extension is not there and cannot be made. */
function postgresWithout(refusal: Error) {
  const asked: string[] = [];
  const raw = async (query: string) => {
    asked.push(query);
    if (query.startsWith('create extension')) {
      throw refusal;
    }
    const named = query.includes('current_database');
    return { rows: named ? [{ name: 'rackstage_search' }] : [] };
  };
  const knex = { client: { config: { client: 'pg' } }, raw } as unknown as Knex;
  return { knex, asked };
}

describe('migrate', () => {
  it.each([
    'permission denied to create extension "pg_trgm"',
    'extension "pg_trgm" is not available',
  ])('says what to run, and in which database, on %s', async refusal => {
    const { knex, asked } = postgresWithout(new Error(refusal));
    const failure = await migrate(knex).catch(error => error);
    expect(failure).toMatchObject({
      name: 'ServiceUnavailableError',
      cause: { message: refusal },
    });
    expect(failure.message).toContain("in the database 'rackstage_search'");
    expect(failure.message).toContain('CREATE EXTENSION pg_trgm;');
    // Nothing was made of it that a second start would stumble over.
    expect(asked).toHaveLength(3);
  });

  it.each(databases.eachSupportedId())(
    'is safe to repeat on %s',
    async engine => {
      const knex = await databases.init(engine);
      await migrate(knex);
      await migrate(knex);
      expect(await knex('search_documents').select('id')).toEqual([]);
    },
  );
});
