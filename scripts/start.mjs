/** `npm start`: installs and builds what is needed and brings the portal up. */
import { existsSync, mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureAppBuilt } from './lib/buildApp.mjs';
import { ensureInstalled } from './lib/install.mjs';
import {
  filled,
  placed,
  startBackend,
  startSandbox,
  stop,
} from './lib/portal.mjs';
import { freePort, isFree } from './lib/ports.mjs';
import { ended } from './lib/processes.mjs';
import { root, say } from './lib/root.mjs';

const verbose = process.env.RACKSTAGE_VERBOSE === '1';
const { PORT, RACKSTAGE_DATA_DIR } = process.env;
const port = Number(PORT ?? 3000);
const url = `http://localhost:${port}`;
const dataDir = resolve(root, RACKSTAGE_DATA_DIR ?? 'data');
const logFile = join(dataDir, 'portal.log');
const usualSandboxPort = 7071;
const usualSshPort = 7072;

/** What is in app-config.local.yaml is for this machine alone. */
const configs = ['app-config.yaml', 'app-config.local.yaml'].filter(file =>
  existsSync(join(root, file)),
);

async function main() {
  if (!(await isFree(port))) {
    throw new Error(
      `Port ${port} is in use, perhaps by another npm start. End that, or choose another port: PORT=${port + 100} npm start`,
    );
  }
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
      port: (await isFree(usualSandboxPort))
        ? usualSandboxPort
        : await freePort(),
      sshPort: (await isFree(usualSshPort)) ? usualSshPort : 0,
      output,
    });
    children.push(sandbox.child);
    const backend = await startBackend({
      url,
      sandbox,
      output,
      configs,
      config: PORT || RACKSTAGE_DATA_DIR ? placed({ port, dataDir }) : {},
    });
    children.push(backend);
    await filled(url);
    say(
      `\n  Rackstage is ready: ${url}\n  Press Ctrl-C to stop it. Your data stays in ${dataDir}, the log is portal.log there.\n`,
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
  if (!verbose && existsSync(logFile)) {
    process.stderr.write(`The log is in ${logFile}\n`);
  }
  process.exitCode = 1;
});
