/**
 * `npm run dev`: the portal with pages that follow their code as it is saved.
 * After a change of the backend it has to be started again.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { startBackend, startSandbox, stop } from './lib/portal.mjs';
import { ended } from './lib/processes.mjs';
import { root, say } from './lib/root.mjs';

const url = 'http://localhost:3000';
const backendUrl = 'http://localhost:7007';

/** The pages, served from memory. */
const startPages = () =>
  spawn(
    process.execPath,
    [
      join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
      'package',
      'start',
    ],
    {
      cwd: join(root, 'packages/app'),
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        APP_CONFIG_backend_baseUrl: JSON.stringify(backendUrl),
      },
    },
  );

ensureInstalled();
const children = [];
const stopAll = () => Promise.all(children.map(stop));
process.once('SIGINT', stopAll);
process.once('SIGTERM', stopAll);
try {
  const sandbox = await startSandbox({
    dataDir: join(root, 'data'),
    port: 7071,
    sshPort: 7072,
  });
  children.push(sandbox.child);
  const backend = await startBackend({
    url: backendUrl,
    sandbox,
    config: {
      backend: {
        baseUrl: backendUrl,
        listen: { port: 7007 },
        cors: { origin: url, credentials: true },
      },
    },
  });
  children.push(backend, startPages());
  say(`\n  The pages will be at ${url}, the backend is at ${backendUrl}\n`);
  await Promise.race(children.map(ended));
} finally {
  await stopAll();
}
