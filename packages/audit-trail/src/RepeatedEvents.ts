import { AuditDraft } from './AuditRow';

interface Repeated {
  /** Since the last row. */
  count: number;
  last: AuditDraft;
  until: number;
  windowMilliseconds: number;
}

const firstWindow = 60_000;
const longestWindow = 15 * 60_000;
const mostKinds = 5_000;

/**
 * Puts what is repeated by the thousand, such as wrong sign-ins, into few rows with a count. The first of a kind is
 * recorded at once; the others when a minute, and then longer and longer, is over.
 */
export class RepeatedEvents {
  private readonly kinds = new Map<string, Repeated>();

  constructor(
    private readonly record: (draft: AuditDraft) => Promise<void>,
    private readonly now: () => number,
  ) {}

  /** Nothing to wait for when it only counts. */
  add(kind: string, draft: AuditDraft): Promise<void> | undefined {
    // Whoever makes up addresses to fill the memory is counted with the rest.
    const key =
      this.kinds.has(kind) || this.kinds.size < mostKinds ? kind : 'others';
    const known = this.kinds.get(key);
    if (known) {
      known.count += 1;
      known.last = draft;
      return undefined;
    }
    this.kinds.set(key, {
      count: 0,
      last: draft,
      until: this.now() + firstWindow,
      windowMilliseconds: firstWindow,
    });
    return this.record(draft);
  }

  /** Records what was counted in windows that are over; at the end, in all of them. */
  async sweep(all = false): Promise<void> {
    const rows: Promise<void>[] = [];
    for (const [key, kind] of this.kinds) {
      if (!all && kind.until > this.now()) {
        continue;
      }
      if (kind.count === 0 || all) {
        this.kinds.delete(key);
      }
      if (kind.count > 0) {
        rows.push(this.record({ ...kind.last, count: kind.count }));
        const windowMilliseconds = Math.min(
          kind.windowMilliseconds * 2,
          longestWindow,
        );
        Object.assign(kind, {
          count: 0,
          windowMilliseconds,
          until: this.now() + windowMilliseconds,
        });
      }
    }
    await Promise.all(rows);
  }
}
