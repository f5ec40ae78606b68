import { Benchmark, ratio, seconds } from '../lib/Benchmark';
import { median, secondsOf } from '../lib/statistics';
import { withBarePortal } from '../lib/withPortals';

const runs = 5;

/** From the start of the process to its readiness, over databases that are there already. */
export const ready: Benchmark = {
  name: 'ready',
  title: 'backend ready, beside a bare one',
  run: () =>
    withBarePortal(async (portal, bare) => {
      await portal.kill();
      await bare.kill();
      const times: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
      // Alternately, so that whatever else the machine does meets both.
      for (let run = 0; run < runs; run++) {
        times.ours.push(await secondsOf(portal.restart));
        await portal.kill();
        times.bare.push(await secondsOf(bare.restart));
        await bare.kill();
      }
      return [
        ratio(
          `backend ready, median of ${runs}`,
          seconds,
          median(times.ours),
          median(times.bare),
          1.5,
        ),
      ];
    }),
};
