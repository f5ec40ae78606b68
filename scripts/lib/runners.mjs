import { existsSync, readFileSync } from 'node:fs';
import { yarn } from './install.mjs';
import { say } from './root.mjs';

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

/** A script of package.json that counts as one test. */
export function check(name, args, env = {}) {
  say(`\n· ${name}`);
  const ok = yarn(['run', ...args], { env }) === 0;
  say(`${ok ? '✓' : '✗'} ${name}`);
  return ok ? { passed: 1 } : { failed: 1 };
}

/** Unit and integration tests of all packages. */
export function jest({ report, args = [], workers = '100%', env = {} }) {
  say('\n· unit and integration tests');
  const code = yarn(
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
  const code = yarn(
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
