/**
 * `npm test`: types, lint, unit and integration tests on SQLite and PostgreSQL,
 * a production build, the journeys in a browser. All of it runs even when a
 * part fails; the last line has the sums.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureAppBuilt } from './lib/buildApp.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensureOpenSsh } from './lib/openssh.mjs';
import { givenOrStartedPostgres } from './lib/postgres.mjs';
import { root, say } from './lib/root.mjs';
import { check, checkBeside, jest, playwright, Sums } from './lib/runners.mjs';

const sums = new Sums();
const reports = join(root, '.cache/reports');

/** Two at a time: most of them use one processor. The longest ones first. */
async function staticChecks() {
  const inTurn = async (...checks) => {
    for (const [name, args] of checks) {
      sums.add(await checkBeside(name, args));
    }
  };
  await Promise.all([
    inTurn(
      ['what `yarn new` makes builds and passes', ['test:new']],
      ['format', ['prettier']],
    ),
    inTurn(
      ['types', ['tsc']],
      // It reads what the compiler declares.
      ['API and SQL reports are up to date', ['build:api-reports', '--ci']],
      ['lint', ['lint']],
      ['generated types are up to date', ['generate', '--check']],
      ['the list of features is true', ['features']],
      ['tests of the scripts', ['test:scripts']],
    ),
  ]);
}

async function main() {
  ensureInstalled();
  ensureOpenSsh();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await staticChecks();
  const postgres = await givenOrStartedPostgres();
  try {
    const env = { RACKSTAGE_TEST_POSTGRES: postgres.url };
    sums.add(
      jest({
        report: join(reports, 'jest.json'),
        args: ['--testPathIgnorePatterns', '\\.lab\\.test\\.ts$'],
        env: {
          ...env,
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING: postgres.url,
        },
      }),
    );
    // It builds the backend and the pages, which the journeys use too.
    sums.add(check('the image', ['test:image'], env));
    ensureAppBuilt();
    sums.add(check('the size of the pages', ['budget']));
    sums.add(
      playwright({
        report: join(reports, 'journeys.json'),
        projects: [
          'desktop-english-light',
          'desktop-korean-dark',
          'phone-korean-light',
          'phone-english-dark',
          'faults',
        ],
        env,
      }),
    );
  } finally {
    await postgres.stop();
  }
}

main()
  .catch(error => {
    process.stderr.write(`${error.stack}\n`);
    sums.add({ failed: 1 });
  })
  .finally(() => {
    say(`\n${sums}`);
    process.exitCode = sums.failed > 0 ? 1 : 0;
  });
