import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { engines, TestInstallation } from '../__testUtils__/TestInstallation';
import * as archive from '../archive/manifest';
import { createBackup } from '../backup/createBackup';
import {
  PostgresDatabases,
  readInstallation,
} from '../installation/Installation';
import { connect, withConnection } from '../postgres/connect';
import { Client } from 'pg';
import { PostgresRestore } from './PostgresRestore';
import { draftOf } from './replaceFile';
import { restoreBackup } from './restoreBackup';
import { restoreMarker } from './RestoreMarker';
import { SqliteRestore } from './SqliteRestore';
import { ConfigReader } from '@backstage/config';

// Databases are made and dropped, on a server that other tests keep busy.
jest.setTimeout(60_000);

const passphrase = 'correct horse battery';
const everywhere = (name: string) => ({
  key: `key of ${name}`,
  documents: name,
  clouds: name,
  scaffolder: name,
});

describe.each(engines)('a backup on %s', engine => {
  const part =
    engine === 'pg' ? PostgresRestore.prototype : SqliteRestore.prototype;
  let test: TestInstallation;
  let file: string;

  beforeEach(async () => {
    test = new TestInstallation(engine);
    file = join(test.folder, 'portal.backup');
    await test.fill('first');
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await test.remove();
  });

  const save = () =>
    createBackup({ ...test, file, passphrase, withoutKeys: false });
  const marker = () => restoreMarker(test.installation.databases);
  const restore = (options: { replace?: boolean; passphrase?: string } = {}) =>
    restoreBackup({ ...test, file, passphrase, replace: false, ...options });

  it('brings all of it back after all of it was lost', async () => {
    await save();
    await test.lose();
    const { manifest } = await restore();
    expect(await test.read()).toEqual(everywhere('first'));
    expect(manifest.databases.map(({ id }) => id)).toEqual([
      'scaffolder',
      'clouds',
    ]);
    expect(manifest.settings).toContain('backend.database.client');
  });

  it('leaves nothing beside it, and is closed to other users', async () => {
    await save();
    expect(readdirSync(test.folder).sort()).toEqual([
      'data',
      'documents',
      'portal.backup',
    ]);
    expect(readFileSync(file).includes('key of first')).toBe(false);
  });

  it('is not made with keys in it and no passphrase', async () => {
    await expect(
      createBackup({ ...test, file, withoutKeys: false }),
    ).rejects.toThrow('--passphrase-file');
    expect(existsSync(file)).toBe(false);
  });

  it('has no keys when they are to stay outside', async () => {
    await createBackup({ ...test, file, withoutKeys: true });
    await test.lose();
    const { manifest } = await restore({ passphrase: undefined });
    expect(manifest.keys).toEqual([]);
    expect(existsSync(test.keyFile)).toBe(false);
  });

  it('that is not encrypted is not taken for one that is', async () => {
    await createBackup({ ...test, file, withoutKeys: true });
    await test.lose();
    await expect(restore()).rejects.toThrow('not encrypted');
    expect(existsSync(test.data)).toBe(false);
  });

  it('that is killed leaves no key behind', async () => {
    symlinkSync('/', join(test.documents, 'link'));
    // As if nothing of this process ran after the failure.
    jest.spyOn(fs, 'rm').mockResolvedValue();
    await expect(save()).rejects.toThrow('neither a file nor a folder');
    const left = readdirSync(`${file}.partial`, {
      recursive: true,
      withFileTypes: true,
    }).filter(entry => entry.isFile());
    expect(left.map(({ name }) => name)).toContain('plan.txt');
    for (const { parentPath, name } of left) {
      const bytes = readFileSync(join(parentPath, name));
      expect(bytes.includes('key of first')).toBe(false);
    }
  });

  it('has the documents that are behind a link', async () => {
    const elsewhere = join(test.folder, 'elsewhere');
    renameSync(test.documents, elsewhere);
    symlinkSync(elsewhere, test.documents);
    await save();
    writeFileSync(join(elsewhere, 'sub', 'plan.txt'), 'second');
    await restore({ replace: true });
    expect(await test.read()).toEqual(everywhere('first'));
    expect(readlinkSync(test.documents)).toBe(elsewhere);
  });

  it('is not made without what a link among the documents points to', async () => {
    symlinkSync(test.keyFile, join(test.documents, 'sub', 'link'));
    await expect(save()).rejects.toThrow('directories/documents/sub/link');
    expect(readdirSync(test.folder).sort()).toEqual(['data', 'documents']);
  });

  it('is restored over something only when told so', async () => {
    await save();
    await test.lose();
    mkdirSync(test.data);
    await test.fill('second');
    await expect(restore()).rejects.toThrow('--replace');
    expect(await test.read()).toEqual(everywhere('second'));
    await restore({ replace: true });
    expect(await test.read()).toEqual(everywhere('first'));
    expect(await test.readReplaced()).toEqual(everywhere('second'));
  });

  it('is refused before anything is touched: another passphrase, damage, no backup, a newer one', async () => {
    await save();
    const whole = readFileSync(file);
    await test.lose();
    mkdirSync(test.data);
    await test.fill('second');
    const refused = async (message: string, options = {}) => {
      await expect(restore({ replace: true, ...options })).rejects.toThrow(
        message,
      );
      expect(await test.read()).toEqual(everywhere('second'));
    };
    await refused('passphrase', { passphrase: 'wrong horse battery' });
    await refused('is encrypted', { passphrase: undefined });
    const changed = Buffer.from(whole);
    changed[whole.length - 40] += 1;
    writeFileSync(file, changed);
    await refused('was changed');
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    await refused('was changed');
    writeFileSync(file, 'PK and something else');
    await refused('no backup of Rackstage');
    writeFileSync(file, '');
    await refused('no backup of Rackstage');
  });

  it('is refused when a newer Rackstage wrote it', async () => {
    const parse = archive.manifestSchema.safeParse.bind(archive.manifestSchema);
    await save();
    await test.lose();
    jest
      .spyOn(archive.manifestSchema, 'safeParse')
      .mockImplementation(value =>
        parse({ ...(value as object), rackstage: '99.0.0' }),
      );
    await expect(restore()).rejects.toThrow('upgrade first');
    jest
      .spyOn(archive.manifestSchema, 'safeParse')
      .mockImplementation(value => parse({ ...(value as object), format: 2 }));
    await expect(restore()).rejects.toThrow('does not know');
    expect(existsSync(test.data)).toBe(false);
  });

  it('leaves what is there alone when it fails half-way', async () => {
    await save();
    await test.lose();
    mkdirSync(test.data);
    await test.fill('second');
    afterPreparing(part, () => {
      throw new Error('No space left on device');
    });
    await expect(restore({ replace: true })).rejects.toThrow('No space');
    jest.restoreAllMocks();
    expect(await test.read()).toEqual(everywhere('second'));
    expect(readdirSync(test.data).join()).not.toContain('restor');
    const end = await letCommitFail(test);
    await expect(restore({ replace: true })).rejects.toThrow(
      engine === 'pg' ? 'stop every replica' : 'ENOENT',
    );
    await end();
    expect(await test.read()).toEqual(everywhere('second'));
    expect(readdirSync(test.data).join()).not.toContain('restor');
    expect(await marker().isSet()).toBe(false);
    await restore({ replace: true });
    expect(await test.read()).toEqual(everywhere('first'));
  });

  it('that is killed between files and databases keeps the portal from starting until it was run again', async () => {
    await save();
    await test.lose();
    mkdirSync(test.data);
    await test.fill('second');
    const killed = () => Promise.reject(new Error('killed'));
    // Neither goes on nor clears up.
    jest.spyOn(part, 'commit').mockImplementation(killed);
    jest.spyOn(part, 'undo').mockImplementation(killed);
    await expect(restore({ replace: true })).rejects.toThrow('killed');
    jest.restoreAllMocks();
    expect(await test.read()).toEqual({
      ...everywhere('second'),
      key: 'key of first',
      documents: 'first',
    });
    expect(await marker().isSet()).toBe(true);
    // By which the portal says what to run again.
    expect(await marker().backup()).toBe(file);
    await restore({ replace: true });
    expect(await test.read()).toEqual(everywhere('first'));
    expect(await marker().isSet()).toBe(false);
  });

  it('asks for the folder of documents that the configuration lost', async () => {
    await save();
    await test.lose();
    const installation = { ...test.installation, directories: [] };
    await expect(
      restoreBackup({ installation, file, passphrase, replace: false }),
    ).rejects.toThrow("'backup.directories'");
  });

  it('does not lose a key that the configuration gives as a value', async () => {
    await save();
    await test.lose();
    const keys = [{ id: 'local', value: 'another key' }];
    const installation = { ...test.installation, keys };
    const options = { installation, file, passphrase, replace: false };
    await expect(restoreBackup(options)).rejects.toThrow('--keys-to');
    const keysTo = join(test.folder, 'keys');
    await restoreBackup({ ...options, keysTo });
    expect(readFileSync(join(keysTo, 'local.key'), 'utf8')).toBe(
      'key of first\n',
    );
  });
});

const onPostgres = engines.includes('pg') ? describe : describe.skip;

onPostgres('a restore on PostgreSQL', () => {
  it('does not begin while a replica is connected', async () => {
    const test = new TestInstallation('pg');
    const file = join(test.folder, 'portal.backup');
    await test.fill('first');
    await createBackup({ ...test, file, passphrase, withoutKeys: false });
    const databases = test.installation.databases as PostgresDatabases;
    await withConnection(databases, `${databases.prefix}clouds`, () =>
      expect(
        restoreBackup({ ...test, file, passphrase, replace: true }),
      ).rejects.toThrow('stop every replica'),
    );
    await test.remove();
  });

  it('leaves another portal alone whose prefix begins with its own', async () => {
    const test = new TestInstallation('pg');
    const file = join(test.folder, 'portal.backup');
    const databases = test.installation.databases as PostgresDatabases;
    await test.fill('first');
    await test.run('test_clouds', [
      'CREATE TABLE things (name text)',
      "INSERT INTO things VALUES ('other')",
    ]);
    const options = { ...test, file, passphrase };
    const { manifest, leftOut } = await createBackup({
      ...options,
      withoutKeys: false,
    });
    expect(manifest.databases.map(({ id }) => id)).not.toContain('test_clouds');
    expect(leftOut).toEqual([`${databases.prefix}test_clouds`]);
    await restoreBackup({ ...options, replace: true });
    expect(await test.query('test_clouds', 'SELECT name FROM things')).toEqual([
      { name: 'other' },
    ]);
    await test.remove();
  });
});

describe('readInstallation', () => {
  it.each([
    [{ client: 'mysql2', connection: {} }, 'must be'],
    [{ client: 'better-sqlite3', connection: ':memory:' }, 'connection'],
    [
      { client: 'pg', connection: 'x', pluginDivisionMode: 'schema' },
      'pg_dump',
    ],
    [{ client: 'pg', connection: 'x', plugin: { a: {} } }, 'single plugins'],
  ])('refuses what it would not save whole: %j', (database, message) => {
    const config = new ConfigReader({ backend: { database } });
    expect(() => readInstallation(config)).toThrow(message);
  });
});

/** Does something once all that may fail has been done. */
function afterPreparing(
  part: SqliteRestore | PostgresRestore,
  happen: () => void | Promise<void>,
): jest.SpyInstance {
  const prepare = part.prepare;
  return jest
    .spyOn(part, 'prepare')
    .mockImplementation(async function prepareAndMore(this: typeof part) {
      await prepare.call(this);
      await happen();
    });
}

/** Makes what replaces the databases fail, after the files were replaced. */
async function letCommitFail({
  data,
  installation: { databases },
}: TestInstallation): Promise<() => Promise<void>> {
  if (databases.engine === 'pg') {
    let session: Client | undefined;
    afterPreparing(PostgresRestore.prototype, async () => {
      session = await connect(databases, `${databases.prefix}clouds`);
    });
    return async () => {
      jest.restoreAllMocks();
      await session?.end();
    };
  }
  afterPreparing(SqliteRestore.prototype, () =>
    rmSync(draftOf(join(data, 'clouds.sqlite'))),
  );
  return async () => {
    jest.restoreAllMocks();
  };
}
