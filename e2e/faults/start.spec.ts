import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, isFree } from '../../scripts/lib/ports.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { expect, test } from '../lib/fixtures';
import {
  listInstances,
  sandboxInstance,
  startTask,
  taskEnd,
} from '../lib/instances';
import { PortalApi } from '../lib/PortalApi';
import { until } from '../lib/until';

interface Started {
  program: ChildProcess;
  said: () => string;
}

/** What `npm start` runs, in a place of its own. */
function start(env: { PORT: string; RACKSTAGE_DATA_DIR?: string }): Started {
  const program = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const listen = (chunk: Buffer) => {
    text += chunk;
  };
  program.stdout!.on('data', listen);
  program.stderr!.on('data', listen);
  return { program, said: () => text };
}

const ready = ({ said }: Started) =>
  until('the portal is ready', async () => said().includes('is ready'));

const searchable = (api: PortalApi) =>
  until('the search has its index', async () => {
    const { results } = await api
      .get<{ results: unknown[] }>('/api/search/query?term=petition')
      .catch(() => ({ results: [] }));
    return results.length > 0;
  });

test('a portal that is killed leaves nothing running, and goes on where it was', async ({
  uniqueName: name,
}) => {
  test.setTimeout(240_000);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'rackstage-start-'));
  const place = { PORT: String(port), RACKSTAGE_DATA_DIR: dataDir };
  const first = start(place);
  await ready(first);
  const developer = await PortalApi.signIn(url, 'developer');
  await searchable(developer);
  const task = await startTask(developer, sandboxInstance(name, { count: 2 }));
  first.program.kill('SIGKILL');
  await until('its parts have ended', () => isFree(port));

  const second = start(place);
  try {
    await ready(second);
    const again = await PortalApi.signIn(url, 'developer');
    const { status, log } = await taskEnd(again, task);
    expect(status, log).toBe('completed');
    expect(await listInstances(again, name)).toHaveLength(2);
    await searchable(again);
  } finally {
    second.program.kill('SIGTERM');
    await once(second.program, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
  expect(await isFree(port)).toBe(true);
});

test('a port that is taken is named, with what to do', async () => {
  const port = await freePort();
  const other = createServer().listen(port);
  const { program, said } = start({ PORT: String(port) });
  await once(program, 'exit');
  other.close();
  expect(program.exitCode).toBe(1);
  expect(said()).toContain(`Port ${port} is in use`);
  expect(said()).toContain('npm start');
});
