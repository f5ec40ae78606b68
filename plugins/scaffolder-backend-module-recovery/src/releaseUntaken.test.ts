import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { releaseUntaken } from './releaseUntaken';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

describe.each(databases.eachSupportedId())('releaseUntaken on %s', id => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(id);
    // As far as it is used of the Scaffolder's table.
    await knex.schema.createTable('tasks', table => {
      table.text('id');
      table.text('status');
      table.dateTime('created_at').defaultTo(knex.fn.now());
      table.dateTime('last_heartbeat_at');
    });
  });

  const ago = (seconds: number) =>
    id === 'SQLITE_3'
      ? knex.raw("datetime('now', ?)", [`-${seconds} seconds`])
      : knex.raw("now() - ? * interval '1 second'", [seconds]);

  const stale = async () =>
    (
      await knex('tasks')
        .where({ status: 'processing' })
        .where('last_heartbeat_at', '<=', ago(5))
        .pluck('id')
    ).sort();

  it('lets those be recovered that nobody took while there was a free slot', async () => {
    const tasks: [string, string, number, number | undefined][] = [
      ['untaken', 'open', 20, undefined],
      ['recovered and untaken', 'open', 60, 20],
      ['just stored', 'open', 1, undefined],
      ['just recovered', 'open', 60, 1],
      ['running', 'processing', 60, 1],
      ['interrupted', 'processing', 60, 20],
      ['done', 'completed', 60, 60],
    ];
    for (const [name, status, created, seen] of tasks) {
      await knex('tasks').insert({
        id: name,
        status,
        created_at: ago(created),
        last_heartbeat_at: seen === undefined ? null : ago(seen),
      });
    }
    await releaseUntaken(knex, 1);
    expect(await stale()).toEqual(['interrupted']);

    await releaseUntaken(knex, 2);
    expect(await stale()).toEqual([
      'interrupted',
      'recovered and untaken',
      'untaken',
    ]);
    const open = await knex('tasks').where({ status: 'open' }).pluck('id');
    expect(open.sort()).toEqual(['just recovered', 'just stored']);
  });
});
