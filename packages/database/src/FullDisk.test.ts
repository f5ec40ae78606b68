import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { FullDisk } from './FullDisk';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('FullDisk', () => {
  let knex: Knex;
  let now: number;
  let disk: FullDisk;

  beforeEach(async () => {
    now = 0;
    disk = new FullDisk(() => now);
    knex = await databases.init('SQLITE_3');
    disk.watch(knex);
    await knex.schema.createTable('things', table => {
      table.text('text');
    });
    const [{ page_count: pages }] = await knex.raw('PRAGMA page_count');
    await knex.raw(`PRAGMA max_page_count = ${pages + 2}`);
  });

  afterEach(() => knex.destroy());

  const write = (text: string) => knex('things').insert({ text });
  const fill = () =>
    knex.transaction(async tx => {
      await tx('things').insert({ text: 'first' });
      await tx('things').insert({ text: 'x'.repeat(100_000) });
    });

  it('says what to do, without what was to be written, and leaves nothing half-made', async () => {
    await expect(fill()).rejects.toMatchObject({
      statusCode: 507,
      message: expect.stringMatching(/^The disk .* full .* make room/),
    });
    expect(await knex('things')).toEqual([]);
  });

  it('is known until nobody has met it for a while, and work goes on', async () => {
    await disk.requireRoom();
    await fill().catch(() => {});
    now += 29_999;
    await expect(disk.requireRoom()).rejects.toThrow(/full/);
    await knex.raw('PRAGMA max_page_count = 1000000');
    await write('x'.repeat(100_000));
    now += 1;
    await disk.requireRoom();
    expect(await knex('things')).toHaveLength(1);
  });

  it('leaves other errors as they are', async () => {
    await expect(knex('others').insert({ a: 1 })).rejects.toMatchObject({
      message: expect.stringMatching(/no such table/),
    });
    await disk.requireRoom();
  });

  it('knows what PostgreSQL says', async () => {
    const error = Object.assign(new Error('could not extend file'), {
      code: '53100',
    });
    knex.client.emit('query-error', error);
    expect(error).toMatchObject({ statusCode: 507 });
    await expect(disk.requireRoom()).rejects.toThrow(/full/);
  });
});
