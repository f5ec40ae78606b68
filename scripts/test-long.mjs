/**
 * `npm run test:long`: what `npm test` tries in short, for as long as it takes: the faults, and every mutant of the
 * driver contract against the whole of it.
 */
import { join } from 'node:path';
import { ensureAppBuilt } from './lib/buildApp.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { givenOrStartedPostgres } from './lib/postgres.mjs';
import { root, say } from './lib/root.mjs';
import { jest, playwright, Sums } from './lib/runners.mjs';

ensureInstalled();
ensureAppBuilt();
const postgres = await givenOrStartedPostgres();
const sums = new Sums();
sums.add(
  jest({
    report: join(root, '.cache/long-contract.json'),
    args: ['contractMutants\\.test\\.ts$'],
    env: { RACKSTAGE_WHOLE_CONTRACT: '1' },
  }),
);
for (const database of ['', postgres.url]) {
  say(`\n· on ${database ? 'PostgreSQL' : 'SQLite'}`);
  sums.add(
    playwright({
      report: join(root, '.cache/long.json'),
      projects: ['faults'],
      env: {
        RACKSTAGE_KILLS: '20',
        RACKSTAGE_OUTAGES: '10',
        RACKSTAGE_TEST_POSTGRES: database,
      },
    }),
  );
}
await postgres.stop();
say(`\n${sums}`);
process.exitCode = sums.failed > 0 ? 1 : 0;
