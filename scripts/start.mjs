/** `npm start`: installs and builds what is needed and brings the portal up. */
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { ensureAppBuilt } from './lib/buildApp.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { filled, startBackend, startSandbox, stop } from './lib/portal.mjs';
import { ended } from './lib/processes.mjs';
import { root, say } from './lib/root.mjs';

const verbose = process.env.RACKSTAGE_VERBOSE === '1';
const dataDir = join(root, 'data');
const logFile = join(dataDir, 'portal.log');
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
    mkdirSync(dataDir, { recursive: true });
    const output = verbose ? 'inherit' : openSync(logFile, 'a');
    const sandbox = await startSandbox({
      dataDir,
      port: sandboxPort,
      output,
    });
    children.push(sandbox.child);
    const backend = await startBackend({ url, sandbox, output });
    children.push(backend);
    await filled(url);
    say(
      `\n  Rackstage is ready: ${url}\n  Press Ctrl-C to stop it. Your data stays in data/, the log is data/portal.log.\n`,
    );
    const code = await Promise.race(children.map(ended));
    if (!stopping) {
      throw new Error(
        `A part of the portal ended (exit code ${code}); see the log`,
      );
    }
  } finally {
    await stopAll();
  }
}

main().catch(error => {
  process.stderr.write(`\n${error.message}\n`);
  if (!verbose) {
    process.stderr.write(`The log is in ${logFile}\n`);
  }
  process.exitCode = 1;
});
