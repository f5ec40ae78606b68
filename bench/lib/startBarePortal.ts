import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/ports.mjs';
import { placed, startBackend, stop } from '../../scripts/lib/portal.mjs';
import { ended } from '../../scripts/lib/processes.mjs';
import { TestPortal } from '../../e2e/lib/testPortal';
import { buildBare } from './buildBare';

/** A bare portal with a data folder of its own. */
export async function startBarePortal(): Promise<
  Pick<TestPortal, 'url' | 'kill' | 'restart' | 'stop'>
> {
  const { program, config, modules } = buildBare();
  const dataDir = mkdtempSync(join(tmpdir(), 'rackstage-bare-'));
  const output = openSync(join(dataDir, 'portal.log'), 'a');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const start = () =>
    startBackend({
      program,
      sandbox: undefined,
      url,
      output,
      configs: [config],
      config: placed({ port, dataDir }),
      env: { NODE_PATH: modules },
    });
  let backend = await start();
  return {
    url,
    kill: async () => {
      backend.kill('SIGKILL');
      await ended(backend);
    },
    restart: async () => {
      backend = await start();
    },
    stop: async () => {
      await stop(backend);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
