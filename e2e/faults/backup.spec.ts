import knex from 'knex';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { givenOrStartedPostgres } from '../../scripts/lib/postgres.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { expect, test } from '../lib/fixtures';
import {
  listInstances,
  sandboxInstance,
  startTask,
  taskEnd,
} from '../lib/instances';
import { PortalApi } from '../lib/PortalApi';
import { startTestPortal, TestPortal } from '../lib/testPortal';

test('a portal that lost all of its data goes on from its backup', ({
  uniqueName: name,
}) => losesAll(name));

test('a portal on PostgreSQL that lost all of its data goes on from its backup', async ({
  uniqueName: name,
}) => {
  const postgres = await givenOrStartedPostgres();
  await losesAll(name, postgres.url).finally(() => postgres.stop());
});

/** @param postgres - address of the server; SQLite without it */
async function losesAll(name: string, postgres?: string) {
  test.setTimeout(300_000);
  const portal = await startTestPortal({ speed: 4, database: postgres });
  const safe = mkdtempSync(join(tmpdir(), 'rackstage-safe-'));
  const rackstage = (command: string, ...more: string[]) =>
    execFileSync(
      process.execPath,
      [
        join(root, 'packages/cli/bin/rackstage'),
        command,
        join(safe, 'portal.backup'),
        ...['--config', join(root, 'app-config.yaml')],
        ...['--config', join(safe, 'place.yaml')],
        ...['--passphrase-file', join(safe, 'passphrase')],
        ...more,
      ],
      { cwd: root, encoding: 'utf8' },
    );
  try {
    writeFileSync(join(safe, 'passphrase'), 'correct horse battery');
    writeFileSync(
      join(safe, 'place.yaml'),
      JSON.stringify({
        backend: {
          listen: { port: Number(new URL(portal.url).port) },
          database: postgres
            ? { client: 'pg', connection: postgres, prefix: prefixOf(portal) }
            : { connection: { directory: portal.dataDir } },
        },
        secrets: {
          keys: [{ id: 'local', file: join(portal.dataDir, 'secrets.key') }],
        },
      }),
    );
    const before = await PortalApi.signIn(portal.url, 'developer');
    const task = await startTask(before, sandboxInstance(name, { count: 2 }));
    expect(await taskEnd(before, task)).toMatchObject({ status: 'completed' });
    const instances = await listInstances(before, name);

    expect(rackstage('backup')).toContain('secrets keys: 1');
    await portal.kill();
    for (const file of readdirSync(portal.dataDir)) {
      // The simulated cloud goes on: it is not what was lost.
      if (/\.sqlite|^secrets\.key/.test(file) && !file.startsWith('sandbox')) {
        rmSync(join(portal.dataDir, file));
      }
    }
    if (postgres) {
      await dropDatabases(postgres, prefixOf(portal));
    }
    rackstage('restore', '--replace');
    await portal.restart();

    const after = await PortalApi.signIn(portal.url, 'developer');
    expect(await listInstances(after, name)).toEqual(
      instances.map(({ id, cloudId }) =>
        expect.objectContaining({ id, cloudId, phase: 'Running' }),
      ),
    );
    expect(await taskEnd(after, task)).toMatchObject({ status: 'completed' });
    // Its credential opens: more can be made.
    const more = await startTask(after, sandboxInstance(`${name}-more`));
    expect(await taskEnd(after, more)).toMatchObject({ status: 'completed' });
  } finally {
    await portal.stop();
    rmSync(safe, { recursive: true, force: true });
  }
}

/** Of the portal's databases: their names are made of it and a plugin's id. */
const prefixOf = (portal: TestPortal) =>
  new URL(portal.databaseOf!('')).pathname.slice(1);

async function dropDatabases(postgres: string, prefix: string) {
  const server = knex({ client: 'pg', connection: postgres });
  const names: string[] = await server('pg_database')
    .whereLike('datname', `${prefix.replaceAll('_', '\\_')}%`)
    .pluck('datname');
  for (const name of names) {
    await server.raw('DROP DATABASE ?? WITH (FORCE)', [name]);
  }
  await server.destroy();
  expect(names).toContain(`${prefix}clouds`);
}
