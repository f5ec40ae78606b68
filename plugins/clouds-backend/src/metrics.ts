import { metrics } from '@opentelemetry/api';
import { timed } from '@rackstage/leased-loop';
import { isCloudError } from '@rackstage/plugin-clouds-node';

/** Does nothing unless the backend was started with OpenTelemetry. */
const meter = metrics.getMeter('rackstage.clouds');

const calls = meter.createHistogram('rackstage.cloud.call.duration', {
  unit: 's',
  description: 'One call to a cloud, by outcome: ok or the code of its error',
});
const inventoryRead = meter.createGauge('rackstage.inventory.read.time', {
  unit: 's',
  description: 'When an account was read last, in Unix time, by account',
});

export const measureCall = <T>(call: () => Promise<T>) =>
  timed(call, (seconds, error) =>
    calls.record(seconds, { outcome: outcomeOf(error) }),
  );

export const recordInventoryRead = (account: string, at: Date) =>
  inventoryRead.record(at.getTime() / 1000, { account });

function outcomeOf(error: unknown): string {
  if (!error) {
    return 'ok';
  }
  return isCloudError(error) ? error.code : 'Aborted';
}
