import { setTimeout as sleep } from 'node:timers/promises';
import { SandboxError } from '../errors';

/**
 * Lets `milliseconds` of real time go by.
 *
 * @throws SandboxError `unavailable` as soon as the service stops
 */
export async function pause(
  milliseconds: number,
  stopping: AbortSignal,
): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal: stopping });
  } catch {
    throw new SandboxError('unavailable', 'The cloud is being stopped');
  }
}
