/** `npm start`: installs and builds what is needed and brings the portal up. */
import { join } from 'node:path';
import { ensureAppBuilt } from './lib/buildApp.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { startBackend, startSandbox, stop } from './lib/portal.mjs';
import { ended } from './lib/processes.mjs';
import { root, say } from './lib/root.mjs';

const url = 'http://localhost:3000';
const sandboxPort = 7071;

async function main() {
  ensureInstalled();
  ensureAppBuilt();
  say('Starting …');
  const children = [];
  let stopping = false;
  const stopAll = async () => {
    stopping = true;
    await Promise.all(children.map(stop));
  };
  process.once('SIGINT', stopAll);
  process.once('SIGTERM', stopAll);
  try {
    const output = process.env.RACKSTAGE_VERBOSE === '1' ? 'inherit' : 'ignore';
    const sandbox = await startSandbox({
      dataDir: join(root, 'data'),
      port: sandboxPort,
      output,
    });
    children.push(sandbox.child);
    const backend = await startBackend({ url, sandbox, output: 'inherit' });
    children.push(backend);
    say(`\n  Rackstage is ready: ${url}\n  Press Ctrl-C to stop it. Your data stays in data/.\n`);
    const code = await Promise.race(children.map(ended));
    if (!stopping) {
      throw new Error(`A part of the portal ended (exit code ${code}); see above`);
    }
  } finally {
    await stopAll();
  }
}

main().catch(error => {
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
});
