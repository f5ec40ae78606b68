import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AesSecretsService } from '@rackstage/secrets';
import { installedMigrations } from '../installation/installedMigrations';
import { engines, TestInstallation } from '../__testUtils__/TestInstallation';
import { checkClouds } from './checks/checkClouds';
import { checkDatabase, judgeServer } from './checks/checkDatabase';
import { checkBaseUrl, checkNode, checkPort } from './checks/checkMachine';
import { describe as inWords, examine } from './doctorCommand';
import { restoreMarker } from '../restore/RestoreMarker';
import { exitCode, Finding, finding, FindingId } from './Finding';
import { texts } from './texts';

const ids = (findings: Finding[]) => findings.map(({ id }) => id);

describe('the machine', () => {
  it.each([
    ['20.11.0', 'node'],
    ['22.1.0', 'node'],
    ['18.20.0', 'nodeUnsupported'],
    ['21.0.0', 'nodeUnsupported'],
  ])('Node.js %s is %s', (version, id) => {
    expect(checkNode(version).id).toBe(id);
  });

  it.each([
    ['https://portal.example', 'https://portal.example', 'baseUrl'],
    ['http://localhost:3000', 'http://localhost:3000', 'baseUrl'],
    ['http://portal.example', 'http://portal.example', 'baseUrlInsecure'],
    ['portal.example', 'https://portal.example', 'baseUrlWrong'],
    ['https://portal.example', '', 'baseUrlWrong'],
  ])('the addresses %s and %s are %s', (backend, app, id) => {
    expect(checkBaseUrl(backend, app).id).toBe(id);
  });

  it('tells a portal from another program on its port, and from none', async () => {
    let answer = '{"status":"ok"}';
    const server = createServer((_, response) => response.end(answer));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const address = { host: '127.0.0.1', port };
    expect((await checkPort(address)).id).toBe('portOpen');
    answer = '<html>';
    expect((await checkPort(address)).id).toBe('portTaken');
    server.close();
    server.closeAllConnections();
    expect((await checkPort(address)).id).toBe('portFree');
  });
});

describe('an installation that a part of cannot be looked at', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rackstage-doctor-'));
  const baseUrl = 'http://localhost:3000';
  const signIn = async () => {
    throw new Error('Nobody is signed in');
  };

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [
      'one database with schemas',
      {
        client: 'pg',
        connection: 'postgresql://localhost/postgres',
        pluginDivisionMode: 'schema',
      },
      'pg_dump',
    ],
    ['no database', undefined, 'backend.database'],
    [
      'SQLite in memory',
      { client: 'better-sqlite3', connection: ':memory:' },
      'connection',
    ],
  ])(
    'has a problem with %s, and is told the rest',
    async (_, database, reason) => {
      const file = join(folder, 'app-config.yaml');
      const backend = { baseUrl, listen: { port: 1 }, database };
      writeFileSync(file, JSON.stringify({ app: { baseUrl }, backend }));
      const findings = await examine([file], signIn);
      expect(ids(findings)).toEqual(
        expect.arrayContaining(['node', 'portFree', 'baseUrl']),
      );
      expect(findings).toContainEqual({
        severity: 'problem',
        id: 'notExamined',
        params: { reason: expect.stringContaining(reason) },
      });
      expect(exitCode(findings)).toBe(2);
    },
    60_000,
  );

  it('is told of clouds that were never stored, beside the database', async () => {
    const test = new TestInstallation('better-sqlite3');
    await test.run('clouds', ['CREATE TABLE things (name text)']);
    const file = join(folder, 'app-config.yaml');
    writeFileSync(file, JSON.stringify(test.installation.config.get()));
    const findings = await examine([file], signIn);
    expect(ids(findings)).toContain('node');
    expect(exitCode(findings)).toBe(2);
    await test.remove();
  }, 60_000);
});

describe('a PostgreSQL server', () => {
  const good = {
    version: '17.1',
    number: 170_001,
    user: 'rackstage',
    mayCreate: true,
    used: 10,
    limit: 100,
    trigram: true,
  };

  it.each([
    [{}, 0.2, []],
    [{}, 61, ['clockOff']],
    [{ number: 130_000, version: '13' }, 0, ['databaseOld']],
    [{ mayCreate: false }, 0, ['databasePrivileges']],
    [{ used: 81 }, 0, ['databaseConnections']],
    [{ trigram: false }, 0, ['databaseTrigram']],
  ])('%j, %d s apart, is found to have %j', (change, seconds, found) => {
    const findings = judgeServer({ ...good, ...change }, 3, seconds);
    expect(ids(findings.filter(({ severity }) => severity !== 'ok'))).toEqual(
      found,
    );
  });
});

describe.each(engines)('stored on %s', engine => {
  const key = randomBytes(32);
  let test: TestInstallation;

  beforeEach(() => {
    test = new TestInstallation(engine);
    writeFileSync(test.keyFile, key.toString('base64'));
  });

  afterEach(() => test.remove());

  async function addAccount(keyId: string, with_: Buffer) {
    const secrets = new AesSecretsService({
      getKeys: async () => [{ id: keyId, key: with_ }],
    });
    const { data } = await secrets.encrypt('{}', 'clouds.accounts:a1');
    await test.run('clouds', [
      'CREATE TABLE accounts (id text, name text, credential text, credential_key_id text)',
      'CREATE TABLE inventory_scopes (account_id text, observed_at text, failing_since text, error_message text)',
      `INSERT INTO accounts VALUES ('a1', 'seoul', '${data}', '${keyId}')`,
      `INSERT INTO inventory_scopes VALUES ('a1', '2026-03-01T00:00:00Z', NULL, NULL), ('a1', NULL, '2026-03-02T00:00:00Z', 'No answer')`,
    ]);
  }

  it('credentials that open and a cloud that does not answer are told', async () => {
    await addAccount('local', key);
    const findings = await checkClouds(test.installation);
    expect(ids(findings)).toEqual(['keys', 'cloudFailing']);
    expect(findings[1].params).toEqual({
      account: 'seoul',
      time: '2026-03-02T00:00:00Z',
      reason: 'No answer',
    });
  });

  it('a key that is another one, unknown, or gone is told', async () => {
    await addAccount('local', randomBytes(32));
    const [wrong] = await checkClouds(test.installation);
    expect(wrong).toMatchObject({ id: 'keyWrong', severity: 'problem' });
    expect(JSON.stringify(wrong)).not.toContain(key.toString('base64'));
    writeFileSync(test.keyFile, 'too short');
    expect(ids(await checkClouds(test.installation))).toContain('keysMissing');
  });

  it('an old key that is still needed is told', async () => {
    await addAccount('old', key);
    const keys = [
      { id: 'new', value: randomBytes(32).toString('base64') },
      { id: 'old', value: key.toString('base64') },
    ];
    const findings = await checkClouds({ ...test.installation, keys });
    expect(ids(findings)).toEqual(['keys', 'keyOld', 'cloudFailing']);
  });

  it('migrations of a newer Rackstage are told', async () => {
    await test.run('clouds', [
      'CREATE TABLE knex_migrations (name text)',
      "INSERT INTO knex_migrations VALUES ('20261121000000_create_clouds.js'), ('20990101000000_later.js')",
    ]);
    const findings = await checkDatabase(test.installation);
    expect(findings).toContainEqual(
      finding('problem', 'migrationsUnknown', {
        plugin: 'clouds',
        names: '20990101000000_later.js',
      }),
    );
  });

  it('a restore that was interrupted is told, with the command that ends it', async () => {
    const { databases } = test.installation;
    const marker = restoreMarker(databases, '/srv/portal.backup');
    await marker.set();
    const findings = await checkDatabase(test.installation);
    await marker.clear();
    expect(findings).toContainEqual(
      finding('problem', 'restoreInterrupted', {
        command: 'rackstage restore /srv/portal.backup --replace',
      }),
    );
    expect(ids(await checkDatabase(test.installation))).not.toContain(
      'restoreInterrupted',
    );
  });

  it('migrations that have not been run yet are told', async () => {
    const all = [...installedMigrations().get('clouds')!].sort();
    await test.run('clouds', [
      'CREATE TABLE knex_migrations (name text)',
      `INSERT INTO knex_migrations VALUES ${all
        .slice(0, -1)
        .map(name => `('${name}')`)
        .join()}`,
    ]);
    const pending = async () =>
      (await checkDatabase(test.installation)).filter(
        ({ id }) => id === 'migrationsPending',
      );
    expect(await pending()).toEqual([
      finding('warning', 'migrationsPending', {
        plugin: 'clouds',
        names: all.at(-1)!,
      }),
    ]);
    await test.query(
      'clouds',
      `INSERT INTO knex_migrations VALUES ('${all.at(-1)}') RETURNING name`,
    );
    expect(await pending()).toEqual([]);
  });
});

describe('what is said', () => {
  it('has the same gaps in both languages, and none is left open', () => {
    const gaps = (value: object) =>
      [...new Set(JSON.stringify(value).match(/\{\{\w+\}\}/g))].sort();
    for (const [id, { en, ko }] of Object.entries(texts)) {
      expect({ id, gaps: gaps(ko), parts: Object.keys(ko) }).toEqual({
        id,
        gaps: gaps(en),
        parts: Object.keys(en),
      });
      const params = Object.fromEntries(
        gaps(en).map(gap => [gap.slice(2, -2), 'x']),
      );
      const said = inWords(finding('ok', id as FindingId, params), 'ko');
      expect(said).not.toContain('{{');
    }
  });

  it('is what, why and how to mend it', () => {
    const found = finding('problem', 'portTaken', { port: 3000 });
    expect(inWords(found, 'en')).toBe(
      "✗ Another program uses port 3000\n  The portal cannot listen there.\n  → End it, or choose another port in 'backend.listen'.\n",
    );
    expect(inWords(found, 'ko')).toContain('다른 프로그램이 포트 3000번');
  });

  it('ends with the worst', () => {
    const ok = finding('ok', 'config');
    const warning = finding('warning', 'databaseTrigram');
    expect(exitCode([])).toBe(0);
    expect(exitCode([ok, warning, ok])).toBe(1);
    expect(exitCode([finding('problem', 'keysMissing'), warning])).toBe(2);
  });
});
