import { createTestDatabases } from '@rackstage/test-kit';
import { DatabaseDirectoryStore } from './DatabaseDirectoryStore';
import { KnownRecord } from './DirectoryStore';
import { migrate, migrations } from './migrate';

const databases = createTestDatabases();

const record = (
  id: string,
  values: Partial<KnownRecord> = {},
): KnownRecord => ({
  kind: 'User',
  id,
  name: id,
  digest: 'd',
  aliases: [`uid=${id}`],
  ...values,
});

describe.each(databases.eachSupportedId())('the store on %s', engine => {
  it('keeps state and records, and its tables go and come back', async () => {
    const knex = await databases.init(engine);
    await migrate(knex);
    const store = new DatabaseDirectoryStore(knex);
    const all = Array.from({ length: 1200 }, (_, i) => record(`u${i}`));
    await store.write('a', [...all, record('u1', { kind: 'Group' })], []);
    await store.write('b', [record('u1', { digest: 'of b' })], []);
    await store.write('a', [record('u0', { digest: 'new' })], [record('u1')]);
    const kept = await store.records('a');
    expect(kept).toHaveLength(1200);
    expect(kept).toContainEqual(record('u0', { digest: 'new' }));
    expect(kept).toContainEqual(record('u1', { kind: 'Group' }));
    expect(kept).not.toContainEqual(record('u1'));
    expect(await store.records('b')).toEqual([
      record('u1', { digest: 'of b' }),
    ]);

    const held = {
      digest: 'x',
      readings: 2,
      confirmed: false,
      users: 5,
      groups: 1,
    };
    const readAt = '2026-03-02T09:00:00.000Z';
    const losses = [{ hour: 3_600_000, users: 2, groups: 0 }];
    await store.setState('a', { mark: 'm', readAt, held, losses });
    expect(await store.state('a')).toEqual({
      mark: 'm',
      readAt,
      held,
      losses,
    });
    await store.confirmLoss('a');
    expect((await store.state('a')).held?.confirmed).toBe(true);
    await store.setState('a', { mark: 'n', readAt, losses: [] });
    expect(await store.state('a')).toEqual({
      mark: 'n',
      readAt,
      held: undefined,
      losses: [],
    });
    expect(await store.state('b')).toEqual({ losses: [] });

    // As it was before losses were kept: what was read stays.
    await knex.migrate.down(migrations);
    expect(await knex('directories').first()).toMatchObject({ mark: 'n' });
    await migrate(knex);
    expect(await store.state('a')).toMatchObject({ mark: 'n', losses: [] });
    await knex.migrate.rollback(migrations, true);
    expect(await knex.schema.hasTable('directories')).toBe(false);
    expect(await knex.schema.hasTable('directory_records')).toBe(false);
    await migrate(knex);
    expect(await store.records('a')).toEqual([]);
    await knex.destroy();
  });
});
