import { startTestPortal } from '../../e2e/lib/testPortal';
import { Benchmark, ratio, seconds } from '../lib/Benchmark';
import { startBarePortal } from '../lib/startBarePortal';
import { median, secondsOf } from '../lib/statistics';

const runs = 5;

/** From the start of the process to its readiness, over databases that are there already. */
export const ready: Benchmark = {
  name: 'ready',
  title: 'backend ready, beside a bare one',
  async run() {
    const ours = await startTestPortal();
    const bare = await startBarePortal();
    try {
      await ours.kill();
      await bare.kill();
      const times = { ours: [] as number[], bare: [] as number[] };
      // Alternately, so that whatever else the machine does meets both.
      for (let run = 0; run < runs; run++) {
        times.ours.push(await secondsOf(ours.restart));
        await ours.kill();
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
    } finally {
      await Promise.all([ours.stop(), bare.stop()]);
    }
  },
};
