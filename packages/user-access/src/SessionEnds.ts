import { LoggerService } from '@backstage/backend-plugin-api';
import { AuthenticationError, toError } from '@backstage/errors';

export interface SessionEndsOptions {
  logger: LoggerService;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds for which what began before an end could go on by itself; default: for good. */
  longest?: number;
}

/** No token that Backstage issues lives longer, whatever is configured. */
export const longestToken = 24 * 60 * 60 * 1000;

/** Lists the ends from a time on. */
export type ListEnds = (
  since: string,
) => Promise<{ entityRef: string; endedAt: string }[]>;

/** Signing out everywhere takes effect within ten seconds, of which this is a part. */
const maxAgeMilliseconds = 5_000;

/** What one replica writes a moment later may carry an earlier time. */
const overlapMilliseconds = 60_000;

/** When people signed out everywhere: what was signed in before is over. */
export class SessionEnds {
  private readonly ends = new Map<string, number>();
  private latest = 0;
  private readAt = -Infinity;
  private reading?: Promise<void>;

  constructor(private readonly options: SessionEndsOptions) {}

  /**
   * @param since - when the session began, in seconds since 1970
   * @throws AuthenticationError when it is over
   */
  async require(
    userEntityRef: string,
    since: number,
    list: ListEnds,
  ): Promise<void> {
    await this.refresh(list);
    this.check(userEntityRef, since);
  }

  /**
   * As {@link require}, with what is known now: for what outlives the session that it is given to, and would be younger
   * than an end that is not known yet.
   *
   * @throws AuthenticationError when it is over
   */
  async requireNow(
    userEntityRef: string,
    since: number,
    list: ListEnds,
  ): Promise<void> {
    // What is being read may have been asked for before.
    await this.reading?.catch(() => {});
    await this.readOnce(list);
    this.check(userEntityRef, since);
  }

  private check(userEntityRef: string, since: number): void {
    const ended = this.ends.get(userEntityRef);
    // Tokens tell whole seconds: one of the same second may be of before.
    if (ended !== undefined && since <= Math.floor(ended / 1000)) {
      throw new AuthenticationError(
        'You were signed out everywhere; sign in again',
      );
    }
  }

  private async refresh(list: ListEnds): Promise<void> {
    const { now } = this.options;
    if (now() - this.readAt < maxAgeMilliseconds) {
      return;
    }
    await this.readOnce(list);
  }

  /** All who ask at the same time wait for one answer. */
  private async readOnce(list: ListEnds): Promise<void> {
    this.reading ??= this.read(list).finally(() => (this.reading = undefined));
    await this.reading;
  }

  private async read(list: ListEnds): Promise<void> {
    const { logger, longest = Infinity, now } = this.options;
    const began = now();
    const since = new Date(
      Math.max(0, Math.max(this.latest, began - longest) - overlapMilliseconds),
    );
    try {
      for (const { entityRef, endedAt } of await list(since.toISOString())) {
        const ended = Date.parse(endedAt);
        this.ends.set(entityRef, ended);
        this.latest = Math.max(this.latest, ended);
      }
    } catch (error) {
      if (this.readAt === -Infinity) {
        throw error;
      }
      logger.warn(
        'Who signed out everywhere could not be asked; what was last known counts',
        toError(error),
      );
    }
    this.readAt = began;
  }
}
