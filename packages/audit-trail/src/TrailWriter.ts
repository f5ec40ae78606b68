import { ServiceUnavailableError } from '@backstage/errors';
import { AuditDraft, AuditHead } from './AuditRow';
import { canonicalJson, chain, noHash } from './canonical';
import { TrailStore } from './TrailStore';

interface Waiting {
  draft: AuditDraft;
  resolve(): void;
  reject(error: unknown): void;
}

export interface TrailWriterOptions {
  /** Of this run of the process. */
  writer: string;
  /** The store once its tables are there. */
  store(): Promise<TrailStore>;
  now(): Date;
}

/** In one statement; SQLite takes 32,766 parameters. */
const mostRows = 500;

/** What may wait for the next statement waits no longer. */
const soonMilliseconds = 10;

/** Chains that a new one remembers, so that one cannot be taken away whole. */
const remembered = 20;

/**
 * Writes events to the end of one chain. What comes while a statement is under way goes with the next one: under load
 * many events share one transaction, and one alone waits for nobody.
 */
export class TrailWriter {
  private readonly waiting: Waiting[] = [];
  private writing?: Promise<void>;
  private soon?: NodeJS.Timeout;
  private writable = false;
  /** Not known before the first row, and after a statement whose end was not heard of. */
  private head?: AuditHead;

  constructor(private readonly options: TrailWriterOptions) {}

  /** The last statement succeeded. */
  get isWritable(): boolean {
    return this.writable;
  }

  /** Ends when the event is durable. */
  record(draft: AuditDraft): Promise<void> {
    const recorded = this.add(draft);
    this.flush();
    return recorded;
  }

  /** Ends when the event is durable; until the next one comes, or until soon, it is not even tried. */
  recordSoon(draft: AuditDraft): Promise<void> {
    const recorded = this.add(draft);
    this.soon ??= setTimeout(() => this.flush(), soonMilliseconds);
    return recorded;
  }

  flush(): void {
    if (this.waiting.length > 0) {
      this.writing ??= this.write();
    }
  }

  /** Ends when all that was recorded until now is durable or refused. */
  async settled(): Promise<void> {
    this.flush();
    await this.writing;
  }

  private add(draft: AuditDraft): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ draft, resolve, reject });
    });
  }

  private async write(): Promise<void> {
    // What comes in the same turn goes together.
    await undefined;
    clearTimeout(this.soon);
    this.soon = undefined;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, mostRows);
      try {
        await this.append(batch.map(({ draft }) => draft));
        this.writable = true;
        batch.forEach(({ resolve }) => resolve());
      } catch (error) {
        this.writable = false;
        const refusal = new ServiceUnavailableError(
          'This could not be written to the audit trail; try again once its database is there',
          error,
        );
        batch.forEach(({ reject }) => reject(refusal));
      }
    }
    // In the turn in which nothing waits: what comes after it begins anew.
    this.writing = undefined;
  }

  private async append(drafts: AuditDraft[]): Promise<void> {
    const store = await this.options.store();
    const head = this.head ?? (await this.open(store));
    const rows = chain(drafts, head);
    const { seq, hash } = rows.at(-1)!;
    const next = { writer: head.writer, seq, hash };
    this.head = undefined;
    try {
      await store.append(rows);
    } catch (error) {
      // The connection may have broken after the commit.
      const stored = await store.head(head.writer);
      if (stored?.hash !== hash) {
        this.head = stored ?? head;
        throw error;
      }
    }
    this.head = next;
  }

  /** The first row names the ends of other chains. */
  private async open(store: TrailStore): Promise<AuditHead> {
    const { writer, now } = this.options;
    const known = await store.head(writer);
    if (known) {
      return known;
    }
    const others = await store.latestHeads(remembered);
    const [first] = chain(
      [
        {
          at: now().toISOString(),
          plugin: 'audit',
          event: 'audit.trail-opened',
          severity: 'medium',
          status: 'succeeded',
          actor: 'plugin:audit',
          count: 1,
          meta: canonicalJson({
            after: others.map(({ writer: of, seq, hash }) => ({
              writer: of,
              seq,
              hash,
            })),
          }),
        },
      ],
      { writer, seq: 0, hash: noHash },
    );
    await store.append([first]);
    return { writer, seq: first.seq, hash: first.hash };
  }
}
