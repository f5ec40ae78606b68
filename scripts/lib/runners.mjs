import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, say } from './root.mjs';

/** How many tests passed, failed and were skipped, over all runners. */
export class Sums {
  passed = 0;
  failed = 0;
  skipped = 0;

  add({ passed = 0, failed = 0, skipped = 0 }) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
  }

  toString() {
    const skipped = this.skipped > 0 ? `, ${this.skipped} skipped` : '';
    return `${this.passed} passed, ${this.failed} failed${skipped}`;
  }
}

const programs = join(root, 'node_modules/.bin');

/** What yarn would set, without the seconds that each start of yarn takes. */
const environment = env => ({
  ...process.env,
  PATH: `${programs}${delimiter}${process.env.PATH}`,
  ...env,
});

const npmRun = ([script, ...args]) => ['run', script, '--', ...args];

/** A script of package.json that counts as one test. */
export function check(name, args, env = {}) {
  say(`\n· ${name}`);
  const { status } = spawnSync('npm', npmRun(args), {
    cwd: root,
    stdio: 'inherit',
    env: environment(env),
  });
  return checked(name, status);
}

/** The same while others run; what it prints comes in one piece, at its end. */
export async function checkBeside(name, args) {
  const child = spawn('npm', npmRun(args), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(),
  });
  const output = [];
  child.stdout.on('data', chunk => output.push(chunk));
  child.stderr.on('data', chunk => output.push(chunk));
  const code = await new Promise(resolve => child.once('close', resolve));
  say(`\n· ${name}`);
  process.stdout.write(Buffer.concat(output));
  return checked(name, code);
}

function checked(name, code) {
  const ok = code === 0;
  say(`${ok ? '✓' : '✗'} ${name}`);
  return ok ? { passed: 1 } : { failed: 1 };
}

/** Runs a program of `node_modules`. @returns {number} its exit code */
function run([program, ...args], { env }) {
  const { status } = spawnSync(join(programs, program), args, {
    cwd: root,
    stdio: 'inherit',
    env: environment(env),
  });
  return status ?? 1;
}

/** Unit and integration tests of all packages. */
export function jest({ report, args = [], workers = '100%', env = {} }) {
  say('\n· unit and integration tests');
  const code = run(
    [
      'backstage-cli',
      'repo',
      'test',
      '--watch=false',
      // For slow machines; a test that hangs still ends.
      '--testTimeout=30000',
      `--maxWorkers=${workers}`,
      '--json',
      `--outputFile=${report}`,
      ...args,
    ],
    { env: { NODE_OPTIONS: '--no-node-snapshot', ...env } },
  );
  return fromReport(report, code, result => ({
    passed: result.numPassedTests,
    // A file that could not be run has no tests to count.
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests,
  }));
}

/** Journeys and faults, on a portal that is started for them. */
export function playwright({ report, projects, env = {} }) {
  say('\n· journeys and faults');
  const code = run(
    [
      'playwright',
      'test',
      '--config=e2e/playwright.config.mjs',
      '--reporter=list,json',
      ...projects.map(project => `--project=${project}`),
    ],
    { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...env } },
  );
  return fromReport(report, code, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

/** A runner that broke without a report, or for a reason that no test shows, has failed. */
function fromReport(report, code, read) {
  const sums = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { failed: 1 };
  return code !== 0 && sums.failed === 0 ? { ...sums, failed: 1 } : sums;
}
