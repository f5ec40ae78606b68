/** `npm run bench [-- <name> …]`: bench/README.md says what it measures. */
import { ensureInstalled } from './lib/install.mjs';
import { labEnvironment } from './lib/lab.mjs';
import { ended, startProgram } from './lib/processes.mjs';

ensureInstalled();
process.exitCode = await ended(
  startProgram('bench/main.ts', {
    args: process.argv.slice(2),
    env: labEnvironment('ignore'),
  }),
);
