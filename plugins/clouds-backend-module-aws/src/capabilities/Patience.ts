import { CallOptions, isCloudError } from '@rackstage/plugin-clouds-node';

/** What a price is worth waiting for, in milliseconds. */
const patienceMs = 2500;
/** For how long nobody asks again where there was no answer, in milliseconds. */
const restMs = 10 * 60_000;

/** Asks for what is good to know and not needed: not for long, and not again soon where there was no answer. */
export class Patience {
  private restsUntil = 0;

  /** Undefined where there is no answer. */
  async ask<T>(
    { signal }: CallOptions,
    send: (call: CallOptions) => Promise<T>,
  ): Promise<T | undefined> {
    if (performance.now() < this.restsUntil) {
      return undefined;
    }
    const limit = AbortSignal.timeout(patienceMs);
    try {
      return await send({ signal: AbortSignal.any([signal, limit]) });
    } catch (error) {
      signal.throwIfAborted();
      if (!limit.aborted && !isCloudError(error)) {
        throw error;
      }
      this.restsUntil = performance.now() + restMs;
      return undefined;
    }
  }
}
