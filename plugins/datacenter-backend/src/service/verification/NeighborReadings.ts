import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, toError } from '@backstage/errors';
import {
  isNeighborReadError,
  NeighborDevice,
  NeighborSource,
  ObservedNeighbors,
} from '@rackstage/plugin-datacenter-node';
import { ReadingRecord } from '../../database/VerificationsStore';

/** Devices that are asked at the same time, and how long one may take. */
const atOnce = 8;
const deadlineMs = 60_000;

/** Asks devices through the sources that modules bring. */
export class NeighborReadings {
  private readonly sources: NeighborSource[] = [];

  constructor(private readonly deadline = deadlineMs) {}

  /** @throws ConflictError when another source has its id */
  addSource(source: NeighborSource): void {
    if (this.sources.some(({ id }) => id === source.id)) {
      throw new ConflictError(
        `Two modules bring the neighbour source '${source.id}'`,
      );
    }
    this.sources.push(source);
  }

  get isEmpty(): boolean {
    return this.sources.length === 0;
  }

  /**
   * Several at once; one that does not answer keeps no other from it.
   *
   * @param done - told of each device, as soon as it has answered or failed
   * @throws the reason of the signal, or what `done` throws
   */
  async readAll(
    devices: NeighborDevice[],
    options: {
      signal: AbortSignal;
      logger: LoggerService;
      done: (reading: ReadingRecord) => Promise<void>;
    },
  ): Promise<void> {
    const failed = new AbortController();
    const signal = AbortSignal.any([options.signal, failed.signal]);
    const waiting = [...devices];
    const work = async () => {
      for (
        let device = waiting.shift();
        device !== undefined;
        device = waiting.shift()
      ) {
        await options.done(await this.read(device, signal, options.logger));
      }
    };
    await Promise.all(
      Array.from({ length: Math.min(atOnce, devices.length) }, () =>
        work().catch(error => {
          failed.abort(error);
          throw error;
        }),
      ),
    );
  }

  /** By the first source that knows how. */
  private async read(
    device: NeighborDevice,
    signal: AbortSignal,
    logger: LoggerService,
  ): Promise<ReadingRecord> {
    const { id: deviceId, name: title } = device;
    let reason: Pick<ReadingRecord, 'code' | 'message'> | undefined;
    for (const source of this.sources) {
      try {
        const { links } = await this.inTime(source, device, signal);
        return { deviceId, title, links };
      } catch (error) {
        signal.throwIfAborted();
        if (!isNeighborReadError(error)) {
          logger.warn(
            `Source ${source.id} failed on device ${deviceId}`,
            toError(error),
          );
        }
        const next = reasonOf(error);
        // What one source does not know, another one may.
        reason = reason && next.code === 'NotConfigured' ? reason : next;
      }
    }
    return { deviceId, title, ...reason, links: [] };
  }

  /** Also where a source pays no heed to its signal. */
  private async inTime(
    source: NeighborSource,
    device: NeighborDevice,
    signal: AbortSignal,
  ): Promise<ObservedNeighbors> {
    const late = new AbortController();
    const timer = setTimeout(
      () =>
        late.abort(
          new DOMException(
            `It did not answer within ${this.deadline / 1000} seconds`,
            'TimeoutError',
          ),
        ),
      this.deadline,
    );
    const either = AbortSignal.any([signal, late.signal]);
    let stop: (() => void) | undefined;
    const ended = new Promise<never>((_, reject) => {
      stop = () => reject(either.reason);
      either.addEventListener('abort', stop);
    });
    try {
      either.throwIfAborted();
      return await Promise.race([
        source.read(device, { signal: either }),
        ended,
      ]);
    } finally {
      clearTimeout(timer);
      either.removeEventListener('abort', stop!);
    }
  }
}

function reasonOf(
  error: unknown,
): Required<Pick<ReadingRecord, 'code' | 'message'>> {
  const { name, message } = toError(error);
  if (isNeighborReadError(error)) {
    return { code: error.code, message };
  }
  return name === 'TimeoutError'
    ? { code: 'Unreachable', message }
    : { code: 'Failed', message: 'The source failed; the log says how' };
}
