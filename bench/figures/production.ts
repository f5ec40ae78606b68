import { ended } from '../../scripts/lib/processes.mjs';
import { givenOrStartedPostgres } from '../../scripts/lib/postgres.mjs';
import { Benchmark, ratio, seconds } from '../lib/Benchmark';
import { Start, startBareImage, startImage } from '../lib/production';
import { median } from '../lib/statistics';

const runs = 5;

/** From the start of the image's process to its readiness, over databases that are there already. */
export const production: Benchmark = {
  name: 'production',
  title: 'production bundle ready on PostgreSQL, beside a bare one',
  async run() {
    const postgres = await givenOrStartedPostgres();
    try {
      const ours = await startImage(postgres.url);
      const bare = await startBareImage(postgres.url);
      const times: [number[], number[]] = [[], []];
      // Alternately, and one more of each before, which makes the databases.
      for (let run = -1; run < runs; run++) {
        for (const [which, start] of [ours, bare].entries()) {
          const taken = await secondsToReady(start);
          if (run >= 0) {
            times[which].push(taken);
          }
        }
      }
      const [measured, other] = times.map(median);
      return [
        ratio(
          `production bundle ready, median of ${runs}`,
          seconds,
          measured,
          other,
          1.3,
        ),
      ];
    } finally {
      await postgres.stop();
    }
  },
};

async function secondsToReady(start: Start): Promise<number> {
  const begun = performance.now();
  const child = await start();
  const taken = (performance.now() - begun) / 1000;
  child.kill('SIGKILL');
  await ended(child);
  return taken;
}
