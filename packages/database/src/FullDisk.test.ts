import { TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FullDisk } from './FullDisk';
import { tuneSqlite } from './tuneSqlite';

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

const megabyte = 1024 * 1024;

/** A file system of its own, of 8 MiB; only root may mount one. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'rackstage-disk-'));
  const mount = ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder];
  if (spawnSync('mount', mount).status === 0) {
    return folder;
  }
  rmdirSync(folder);
  return undefined;
}

const mounted = smallDisk();

afterAll(() => {
  if (mounted) {
    spawnSync('umount', [mounted]);
    rmdirSync(mounted);
  }
});

(mounted ? describe : describe.skip)('a disk that is really full', () => {
  it('is told of in words, leaves what was written, and is written on once there is room', async () => {
    let now = 0;
    const full = new FullDisk(() => now);
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: join(mounted!, 'clouds.sqlite'),
      useNullAsDefault: true,
    });
    await tuneSqlite(knex);
    full.watch(knex);
    await knex.schema.createTable('things', table => {
      table.text('text');
    });
    const write = () => knex('things').insert({ text: 'x'.repeat(megabyte) });
    await write();
    // Whatever else is on it: logs, another database.
    const other = join(mounted!, 'other');
    expect(() => writeFileSync(other, Buffer.alloc(16 * megabyte))).toThrow(
      'ENOSPC',
    );

    await expect(write()).rejects.toMatchObject({
      statusCode: 507,
      message: expect.stringMatching(/^The disk .* full .* make room/),
    });
    await expect(full.requireRoom()).rejects.toThrow(/full/);
    expect(await knex('things')).toHaveLength(1);

    rmSync(other);
    await write();
    now += 30_000;
    await full.requireRoom();
    expect(await knex('things')).toHaveLength(2);
    expect(await knex.raw('PRAGMA integrity_check')).toEqual([
      { integrity_check: 'ok' },
    ]);
    await knex.destroy();
  });
});
