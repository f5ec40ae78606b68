import { metrics } from '@opentelemetry/api';

/** Does nothing unless the backend was started with OpenTelemetry. */
const meter = metrics.getMeter('rackstage.leased-loop');

const passes = meter.createHistogram('rackstage.reconciler.pass.duration', {
  unit: 's',
  description: 'One pass of a reconciler over one item, by loop and outcome',
});
const lag = meter.createGauge('rackstage.reconciler.lag', {
  unit: 's',
  description: 'How long the oldest item has been due, by loop',
});

export const measureWork = <T>(loop: string, work: () => Promise<T>) =>
  timed(work, (seconds, error) =>
    passes.record(seconds, { loop, outcome: error ? 'failed' : 'ok' }),
  );

/** @param untilDue - milliseconds; negative when it is late */
export const recordLag = (loop: string, untilDue: number | undefined) =>
  lag.record(Math.max(0, -(untilDue ?? 0)) / 1000, { loop });

/** Tells how long something took, and how it failed. */
export async function timed<T>(
  work: () => Promise<T>,
  record: (seconds: number, error?: unknown) => void,
): Promise<T> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const result = await work();
    record(seconds());
    return result;
  } catch (error) {
    record(seconds(), error);
    throw error;
  }
}
