import { CautiousClock } from '@rackstage/leased-loop';
import { ChainStore } from '../database/ChainStore';

const segmentSize = 5000;

export interface RetentionOptions {
  chains: ChainStore;
  /** What is removed does not come back: a clock that jumps is not believed. */
  clock: Pick<CautiousClock, 'now'>;
  retentionMilliseconds: number;
}

/** Removes the beginnings of chains that are older than what is kept. */
export class Retention {
  constructor(private readonly options: RetentionOptions) {}

  async run(signal?: AbortSignal): Promise<number> {
    const { chains, clock, retentionMilliseconds } = this.options;
    const now = clock.now();
    const horizon = new Date(now.getTime() - retentionMilliseconds);
    let removed = 0;
    for (const { writer } of await chains.heads()) {
      for (;;) {
        signal?.throwIfAborted();
        const rows = await chains.rows(writer, 0, segmentSize);
        const young = rows.findIndex(({ at }) => at >= horizon.toISOString());
        const old = young < 0 ? rows : rows.slice(0, young);
        if (old.length === 0) {
          break;
        }
        const [first] = old;
        const last = old[old.length - 1];
        await chains.remove({
          writer,
          firstSeq: first.seq,
          lastSeq: last.seq,
          previous: first.previous,
          hash: last.hash,
          lastAt: old.reduce(
            (latest, { at }) => (at > latest ? at : latest),
            '',
          ),
          removedAt: now.toISOString(),
        });
        removed += old.length;
        if (young >= 0 || rows.length < segmentSize) {
          break;
        }
      }
    }
    return removed;
  }
}
