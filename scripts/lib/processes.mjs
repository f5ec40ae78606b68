import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './root.mjs';

const require = createRequire(import.meta.url);

/**
 * Runs a TypeScript program of the project; it ends when this process does.
 *
 * @returns {import('node:child_process').ChildProcess}
 */
export function startProgram(
  program,
  { args = [], env = {}, output = 'inherit' } = {},
) {
  const transform = require.resolve(
    '@backstage/cli-node/config/nodeTransform.cjs',
    {
      paths: [root],
    },
  );
  return spawn(
    process.execPath,
    [
      // The Scaffolder's template sandbox does not work with a start-up snapshot.
      '--no-node-snapshot',
      '--enable-source-maps',
      '--require',
      transform,
      '--require',
      join(root, 'scripts/lib/endWithParent.cjs'),
      program,
      ...args,
    ],
    {
      cwd: root,
      stdio: ['pipe', output, output],
      env: { ...process.env, ...env },
    },
  );
}

/** Resolves with the exit code. */
export function ended(child) {
  return new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve(child.exitCode ?? 1);
      return;
    }
    child.once('exit', code => resolve(code ?? 1));
  });
}

/**
 * Resolves once the address answers with success.
 *
 * @throws when the program ends before that, or after `seconds`
 */
export async function answering(url, child, { headers, seconds = 240 } = {}) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error('It ended before it was ready; see the log');
    }
    try {
      const response = await fetch(url, {
        headers,
        // One that starts on a busy machine may take long for every answer.
        signal: AbortSignal.timeout(15_000),
      });
      if (response.ok) {
        return;
      }
    } catch {
      // Not listening yet.
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`It did not answer at ${url} within ${seconds} s`);
}
