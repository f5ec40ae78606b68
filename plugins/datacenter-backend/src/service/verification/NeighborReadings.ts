import { ConflictError } from '@backstage/errors';
import {
  isNeighborReadError,
  NeighborDevice,
  NeighborReadErrorCode,
  NeighborSource,
  ObservedNeighbors,
} from '@rackstage/plugin-datacenter-node';

/** Devices that are asked at the same time, and how long one may take. */
const atOnce = 8;
const deadlineMs = 60_000;

/** A device that was asked in vain. */
export interface UnreadDevice {
  device: NeighborDevice;
  code: NeighborReadErrorCode;
  message: string;
}

export interface Readings {
  read: { device: NeighborDevice; observed: ObservedNeighbors }[];
  unread: UnreadDevice[];
}

/** Asks devices through the sources that modules bring. */
export class NeighborReadings {
  private readonly sources: NeighborSource[] = [];

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

  /** Several at once; one that does not answer keeps no other from it. */
  async readAll(devices: NeighborDevice[]): Promise<Readings> {
    const readings: Readings = { read: [], unread: [] };
    const waiting = [...devices];
    const work = async () => {
      for (
        let device = waiting.shift();
        device !== undefined;
        device = waiting.shift()
      ) {
        await this.read(device, readings);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return readings;
  }

  /** By the first source that knows how. */
  private async read(device: NeighborDevice, readings: Readings) {
    let reason: UnreadDevice | undefined;
    for (const source of this.sources) {
      try {
        const observed = await source.read(device, {
          signal: AbortSignal.timeout(deadlineMs),
        });
        readings.read.push({ device, observed });
        return;
      } catch (error) {
        const next = reasonOf(device, error);
        // What one source does not know, another one may.
        reason = reason && next.code === 'NotConfigured' ? reason : next;
      }
    }
    readings.unread.push(reason!);
  }
}

function reasonOf(device: NeighborDevice, error: unknown): UnreadDevice {
  if (isNeighborReadError(error)) {
    return { device, code: error.code, message: error.message };
  }
  if (error instanceof Error && error.name === 'TimeoutError') {
    return {
      device,
      code: 'Unreachable',
      message: `It did not answer within ${deadlineMs / 1000} seconds`,
    };
  }
  throw error;
}
