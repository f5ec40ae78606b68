import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aDraft } from './__testUtils__/drafts';
import { AuditRow } from './AuditRow';
import { hashOf, noHash } from './canonical';
import { migrateTrail } from './migrateTrail';
import { auditEventsTable, auditHeadsTable, auditSegmentsTable } from './rows';
import { DatabaseTrailStore } from './TrailStore';
import { TrailWriter } from './TrailWriter';

const databases = createTestDatabases();
const now = () => new Date('2026-01-01T00:00:00.000Z');

describe.each(databases.eachSupportedId())('TrailWriter on %s', engine => {
  let knex: Knex;
  let store: DatabaseTrailStore;

  beforeEach(async () => {
    knex = await databases.init(engine);
    await migrateTrail(knex);
    store = new DatabaseTrailStore(knex);
  });

  afterEach(() => knex.destroy());

  const open = (writer: string, of = store) =>
    new TrailWriter({ writer, now, store: async () => of });
  const rows = (writer: string) =>
    knex(auditEventsTable).where({ writer }).orderBy('seq');

  it('chains what is recorded, in the order in which it came', async () => {
    const writer = open('a');
    await writer.record(aDraft({ path: '/1' }));
    await Promise.all(
      ['/2', '/3', '/4'].map(path => writer.record(aDraft({ path }))),
    );
    const found = await rows('a');
    expect(found.map(({ seq, path }) => [seq, path])).toEqual([
      [1, null],
      [2, '/1'],
      [3, '/2'],
      [4, '/3'],
      [5, '/4'],
    ]);
    expect(found[0].previous).toBe(noHash);
    expect(found.slice(1).map(({ previous }) => previous)).toEqual(
      found.slice(0, -1).map(({ hash }) => hash),
    );
    expect(await store.head('a')).toEqual({
      writer: 'a',
      seq: 5,
      hash: found.at(-1).hash,
    });
  });

  it('writes what comes together by one statement', async () => {
    const writer = open('a');
    await writer.record(aDraft());
    const append = jest.spyOn(store, 'append');
    await Promise.all(
      Array.from({ length: 200 }, () => writer.record(aDraft())),
    );
    expect(append.mock.calls.length).toBeLessThanOrEqual(2);
    expect(await rows('a')).toHaveLength(202);
  });

  it('names the ends of other chains when it begins one', async () => {
    await open('a').record(aDraft());
    const head = await store.head('a');
    await open('b').record(aDraft());
    const [first] = await rows('b');
    expect(JSON.parse(first.meta)).toEqual({ after: [head] });
  });

  it('goes on where it was when the answer to a commit was lost, and makes nothing twice', async () => {
    const writer = open('a');
    await writer.record(aDraft({ path: '/1' }));
    const append = store.append.bind(store);
    jest.spyOn(store, 'append').mockImplementationOnce(async more => {
      await append(more);
      throw new Error('Connection terminated');
    });
    await writer.record(aDraft({ path: '/2' }));
    await writer.record(aDraft({ path: '/3' }));
    expect((await rows('a')).map(({ path }) => path)).toEqual([
      null,
      '/1',
      '/2',
      '/3',
    ]);
  });

  it('says so when nothing was written, and writes on once it can', async () => {
    const writer = open('a');
    await writer.record(aDraft({ path: '/1' }));
    jest.spyOn(store, 'append').mockRejectedValueOnce(new Error('No database'));
    await expect(writer.record(aDraft({ path: '/2' }))).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/try again/),
    });
    await writer.record(aDraft({ path: '/3' }));
    expect((await rows('a')).map(({ seq, path }) => [seq, path])).toEqual([
      [1, null],
      [2, '/1'],
      [3, '/3'],
    ]);
  });

  it('knows a row again by its hash after the database had it', async () => {
    await open('a').record(
      aDraft({
        path: '/서버/\u0000'.replace('\0', ''),
        userAgent: '"quoted" \\ \n 日本',
        meta: '{"a":"é\\u0000"}',
        workspaceId: 'default',
      }),
    );
    const [, row] = await rows('a');
    const again: AuditRow = {
      ...aDraft({
        path: row.path,
        userAgent: row.user_agent,
        meta: row.meta,
        workspaceId: row.workspace_id,
      }),
      writer: row.writer,
      seq: row.seq,
      previous: row.previous,
      words: row.words,
      hash: '',
    };
    expect(hashOf(again)).toBe(row.hash);
  });

  it('refuses to be changed', async () => {
    await open('a').record(aDraft());
    const refused = (query: PromiseLike<unknown>) =>
      expect(query).rejects.toMatchObject({
        message: expect.stringMatching(/audit trail cannot be changed/),
      });
    await refused(knex(auditEventsTable).update({ actor: 'nobody' }));
    await refused(knex(auditEventsTable).where({ seq: 2 }).delete());
    await refused(knex(auditHeadsTable).update({ seq: 1 }));
    await refused(knex(auditHeadsTable).delete());
    if (engine.startsWith('POSTGRES')) {
      await refused(knex.raw('TRUNCATE audit_events'));
    }
    const at = '2026-01-01T00:00:00.000Z';
    await knex(auditSegmentsTable).insert({
      writer: 'a',
      first_seq: 1,
      last_seq: 1,
      previous: noHash,
      hash: noHash,
      last_at: at,
      removed_at: at,
    });
    await refused(knex(auditSegmentsTable).delete());
    await refused(knex(auditSegmentsTable).update({ last_seq: 9 }));
    await refused(knex(auditEventsTable).where({ seq: 2 }).delete());
    expect(await knex(auditEventsTable).where({ seq: 1 }).delete()).toBe(1);
    expect(await rows('a')).toHaveLength(1);
  });

  it('loses nothing that was answered when its process is killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rackstage-audit-'));
    const isSqlite = engine.startsWith('SQLITE');
    const { client, connection } = knex.client.config;
    const config = isSqlite
      ? {
          client: 'better-sqlite3',
          connection: { filename: join(folder, 'audit.sqlite') },
          useNullAsDefault: true,
        }
      : // The password is not enumerable.
        {
          client,
          connection: { ...connection, password: connection.password },
        };
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, '__testUtils__/answeringServer.ts'),
        JSON.stringify(config),
        'killed',
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const exited = once(child, 'exit');
    try {
      const [port] = await once(child.stdout, 'data');
      const base = `http://127.0.0.1:${String(port).trim()}`;
      const dangerous = await fetch(`${base}/dangerous`);
      await dangerous.body!.getReader().read();
      const answered: string[] = [];
      const ask = async (n: number): Promise<void> => {
        const path = `/${n}`;
        const answer = await fetch(`${base}${path}`);
        await answer.text();
        answered.push(path);
        if (answered.length === 40) {
          child.kill('SIGKILL');
        }
      };
      await Promise.allSettled(Array.from({ length: 80 }, (_, n) => ask(n)));
      await exited;
      const left = isSqlite
        ? (jest.requireActual('knex').default(config) as Knex)
        : knex;
      const stored = await left(auditEventsTable)
        .where({ writer: 'killed' })
        .orderBy('seq');
      const pathsOf = (wanted: string) =>
        stored.filter(({ status }) => status === wanted).map(row => row.path);
      expect(answered.length).toBeGreaterThanOrEqual(40);
      for (const status of ['initiated', 'succeeded']) {
        expect(pathsOf(status)).toEqual(expect.arrayContaining(answered));
      }
      // Of what was broken off, the beginning.
      expect(pathsOf('initiated')).toContain('/dangerous');
      expect(pathsOf('succeeded')).not.toContain('/dangerous');
      if (isSqlite) {
        await left.destroy();
      }
    } finally {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    }
  });
});
