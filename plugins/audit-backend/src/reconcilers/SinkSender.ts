import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { LeasedWork, LeaseOptions } from '@rackstage/leased-loop';
import { ChainStore } from '../database/ChainStore';
import { Position, SinkRecord, SinksStore } from '../database/SinksStore';
import { Sink } from '../sinks/Sink';

const batchSize = 200;
const pauseMilliseconds = 1_000;
const longestPauseMilliseconds = 5 * 60_000;

export interface SinkSenderOptions {
  chains: ChainStore;
  store: SinksStore;
  sinks: Sink[];
  logger: LoggerService;
  now(): Date;
}

/** Sends to each sink what it has not had, in the order of each chain; more than once rather than not at all. */
export class SinkSender implements LeasedWork<SinkRecord> {
  readonly name = 'audit sinks';
  readonly concurrency: number;

  constructor(private readonly options: SinkSenderOptions) {
    this.concurrency = Math.max(1, options.sinks.length);
  }

  claim(lease: LeaseOptions, limit: number): Promise<SinkRecord[]> {
    return this.options.store.claimDue(lease, this.time(), limit);
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.store.renewLeases(lease, ids);
  }

  makeAllDue(): Promise<void> {
    return this.options.store.makeAllDue(this.time());
  }

  async untilNextDue(): Promise<number | undefined> {
    const next = await this.options.store.nextDueAt();
    return next === undefined
      ? undefined
      : Date.parse(next) - this.options.now().getTime();
  }

  async process(
    record: SinkRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const { logger, store, sinks } = this.options;
    const sink = sinks.find(({ name }) => name === record.id)!;
    try {
      let sent = record.sent;
      for (const position of await store.behind(record.id)) {
        sent = await this.sendChain(sink, position, sent, lease, signal);
      }
      await store.conclude(lease, record.id, {
        failures: 0,
        failingSince: undefined,
        lastError: undefined,
        nextAttemptAt: this.time(pauseMilliseconds),
      });
    } catch (error) {
      // Whoever takes over sends it.
      signal.throwIfAborted();
      const { message } = toError(error);
      const failures = record.failures + 1;
      logger.warn(`Sink ${record.id} did not take events: ${message}`);
      await store.conclude(lease, record.id, {
        failures,
        failingSince: record.failingSince ?? this.time(),
        lastError: message.slice(0, 500),
        nextAttemptAt: this.time(
          Math.min(
            pauseMilliseconds * 2 ** Math.min(failures, 20),
            longestPauseMilliseconds,
          ),
        ),
      });
    }
  }

  private async sendChain(
    sink: Sink,
    from: Position,
    sentBefore: number,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<number> {
    const { chains, store } = this.options;
    let { seq } = from;
    let sent = sentBefore;
    for (;;) {
      signal.throwIfAborted();
      const rows = await chains.rows(from.writer, seq, batchSize);
      const last = rows.at(-1);
      if (!last) {
        return sent;
      }
      await sink.send(rows, signal);
      seq = last.seq;
      sent += rows.length;
      await store.advance(
        lease,
        sink.name,
        { writer: from.writer, seq },
        { sent, lastSentAt: this.time() },
      );
    }
  }

  private time(later = 0): string {
    return new Date(this.options.now().getTime() + later).toISOString();
  }
}
