import knexFactory, { Knex } from 'knex';
import { hastenBatches } from './hastenBatches';

const rows = [1, 2, 3, 4, 5].map(id => ({ id }));

describe('hastenBatches', () => {
  let knex: Knex;

  beforeEach(async () => {
    knex = knexFactory({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    hastenBatches(knex);
    await knex.schema.createTable('things', table => {
      table.integer('id').primary();
    });
  });

  afterEach(async () => {
    jest.useRealTimers();
    await knex.destroy();
  });

  const ids = () => knex('things').orderBy('id').pluck('id');

  it('inserts all rows, some at a time, while no time passes', async () => {
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    await knex.transaction(async trx => {
      expect(await trx.batchInsert('things', rows.slice(5))).toEqual([]);
      await trx.batchInsert('things', rows, 2);
    });
    const inserts = statements.filter(sql => sql.startsWith('insert'));
    expect(inserts).toHaveLength(3);
    // With those that begin and end the transaction: no savepoints.
    expect(statements).toHaveLength(5);
    expect(await ids()).toEqual([1, 2, 3, 4, 5]);
  });

  it('is taken back with its transaction', async () => {
    const trx = await knex.transaction();
    await trx.batchInsert('things', rows);
    await trx.rollback();
    expect(await ids()).toEqual([]);
    const twice = knex.transaction(async tx => {
      await tx.batchInsert('things', rows, 2);
      await tx.batchInsert('things', rows.slice(4));
    });
    await expect(twice).rejects.toMatchObject({
      message: expect.stringMatching(/UNIQUE/),
    });
    expect(await ids()).toEqual([]);
  });

  it('answers and joins as that of knex does', async () => {
    await knex.transaction(async trx => {
      const answer = trx.batchInsert('things', rows, 2).returning('id');
      expect(await answer).toEqual(rows);
      const inner = await trx.transaction();
      await trx.batchInsert('things', [{ id: 6 }]).transacting(inner);
      await inner.rollback();
    });
    expect(await ids()).toEqual([1, 2, 3, 4, 5]);
    await knex.transaction(async trx => {
      expect(() => trx.batchInsert('things', rows, 0)).toThrow(TypeError);
    });
    // Outside a transaction knex makes its own.
    await knex.batchInsert('things', [{ id: 7 }]);
    expect(await ids()).toContain(7);
  });
});
