import { ServiceUnavailableError } from '@backstage/errors';

export type HealthCheck = () => Promise<unknown>;

/** A sign of life that is expected again and again. */
export interface Heartbeat {
  beat(): void;
  /** Nobody expects it any more. */
  stop(): void;
}

/** Where parts of the backend say what they need, and that they go on. */
export interface HealthService {
  /** The portal takes no requests while one of these fails. */
  addReadinessCheck(name: string, check: HealthCheck): void;
  /** The process is beyond help, and to be started again, when one of these does not beat for so long. */
  expectHeartbeat(name: string, limitMilliseconds: number): Heartbeat;
}

const checkMilliseconds = 2_000;

/** Keeps what was said, and looks. */
export class HealthRegistry implements HealthService {
  private readonly checks = new Map<string, HealthCheck>();
  private readonly beats = new Map<string, { last: number; limit: number }>();

  /** @param now - monotonic: a clock that is put back must not look like a loop that is stuck */
  constructor(private readonly now: () => number = () => performance.now()) {}

  addReadinessCheck(name: string, check: HealthCheck): void {
    this.checks.set(name, check);
  }

  expectHeartbeat(name: string, limit: number): Heartbeat {
    const beat = () => void this.beats.set(name, { last: this.now(), limit });
    beat();
    return { beat, stop: () => void this.beats.delete(name) };
  }

  /** Why each check fails, by its name; nothing when all is well. */
  async failingChecks(): Promise<Map<string, unknown>> {
    const failing = new Map<string, unknown>();
    await Promise.all(
      [...this.checks].map(([name, check]) =>
        withinTime(check()).catch(error => failing.set(name, error)),
      ),
    );
    return failing;
  }

  stuck(): string[] {
    return [...this.beats]
      .filter(([, { last, limit }]) => this.now() - last > limit)
      .map(([name]) => name);
  }
}

async function withinTime(check: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new ServiceUnavailableError('No answer in time')),
      checkMilliseconds,
    );
  });
  try {
    await Promise.race([check, late]);
  } finally {
    clearTimeout(timer);
  }
}
