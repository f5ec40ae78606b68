/** `npm run bench`: bench/README.md says what it measures. */
import { ensureInstalled } from './lib/install.mjs';
import { ended, startProgram } from './lib/processes.mjs';

ensureInstalled();
process.exitCode = await ended(
  startProgram('bench/main.ts', { args: process.argv.slice(2) }),
);
