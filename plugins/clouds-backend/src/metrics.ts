import { metrics } from '@opentelemetry/api';
import { isCloudError } from '@rackstage/plugin-clouds-node';

/** Does nothing unless the backend was started with OpenTelemetry. */
const meter = metrics.getMeter('rackstage.clouds');

const passes = meter.createHistogram('rackstage.reconciler.pass.duration', {
  unit: 's',
  description: 'One pass of a reconciler over one item, by loop and outcome',
});
const lag = meter.createGauge('rackstage.reconciler.lag', {
  unit: 's',
  description: 'How long the oldest item has been due, by loop',
});
const calls = meter.createHistogram('rackstage.cloud.call.duration', {
  unit: 's',
  description: 'One call to a cloud, by outcome: ok or the code of its error',
});
const inventoryRead = meter.createGauge('rackstage.inventory.read.time', {
  unit: 's',
  description: 'When an account was read last, in Unix time, by account',
});

export const measureWork = <T>(loop: string, work: () => Promise<T>) =>
  timed(work, (seconds, error) =>
    passes.record(seconds, { loop, outcome: error ? 'failed' : 'ok' }),
  );

export const measureCall = <T>(call: () => Promise<T>) =>
  timed(call, (seconds, error) =>
    calls.record(seconds, { outcome: outcomeOf(error) }),
  );

/** @param untilDue - milliseconds; negative when it is late */
export const recordLag = (loop: string, untilDue: number | undefined) =>
  lag.record(Math.max(0, -(untilDue ?? 0)) / 1000, { loop });

export const recordInventoryRead = (account: string, at: Date) =>
  inventoryRead.record(at.getTime() / 1000, { account });

function outcomeOf(error: unknown): string {
  if (!error) {
    return 'ok';
  }
  return isCloudError(error) ? error.code : 'Aborted';
}

async function timed<T>(
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
