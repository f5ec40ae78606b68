import { AuditHead, hashOf, noHash, wordsOf } from '@rackstage/audit-trail';
import type { TrailProblem } from '@rackstage/plugin-audit-common';
import type { EventRecord } from '../database/EventsStore';

/** Rows of one chain that retention removed. */
export interface Segment {
  writer: string;
  firstSeq: number;
  lastSeq: number;
  /** Hash of the row before the first one. */
  previous: string;
  /** Of the last one. */
  hash: string;
  lastAt: string;
  removedAt: string;
}

/**
 * Looks at one chain, row by row up to its head, and names what is not as it was written: `look` at each row in the
 * order of the chain, then `end`.
 */
export class ChainVerifier {
  readonly problems: TrailProblem[] = [];
  /** What this chain knows of the ends that others had when it began. */
  readonly links: AuditHead[] = [];
  private seq = 0;
  private hash?: string = noHash;
  private last?: EventRecord;

  constructor(
    private readonly writer: string,
    private readonly head: AuditHead | undefined,
    segments: Segment[],
    retentionMilliseconds: number,
  ) {
    for (const segment of segments) {
      this.skip(segment, retentionMilliseconds);
    }
  }

  /** Up to which row it has looked. */
  get position(): number {
    return this.seq;
  }

  look(row: EventRecord): void {
    this.expect(row.seq);
    if (row.hash !== hashOf(row) || row.words !== wordsOf(row)) {
      this.report('changed', row);
    } else if (this.hash !== undefined && row.previous !== this.hash) {
      // This row was chained to what the one before it was.
      this.report('changed', this.last ?? row);
    } else if (this.last && row.id <= this.last.id) {
      this.report('reordered', row);
    }
    if (row.seq === 1 && row.event === 'audit.trail-opened') {
      this.links.push(...linksOf(row));
    }
    this.seq = row.seq;
    this.hash = row.hash;
    this.last = row;
  }

  /**
   * @param extent - of the rows that there are
   * @param head - as it is after that was looked up
   */
  end(extent: { first: number; last: number }, head?: AuditHead): void {
    if (this.head) {
      this.expect(this.head.seq + 1);
      if (this.seq === this.head.seq && this.hash !== this.head.hash) {
        if (this.last) {
          this.report('changed', this.last);
        } else {
          this.add({ kind: 'changed', firstSeq: this.seq, lastSeq: this.seq });
        }
      }
    }
    const lastSeq = head?.seq ?? 0;
    if (extent.first < 1) {
      this.add({ kind: 'inserted', firstSeq: extent.first, lastSeq: 0 });
    }
    if (extent.last > lastSeq) {
      this.add({
        kind: 'inserted',
        firstSeq: lastSeq + 1,
        lastSeq: extent.last,
      });
    }
  }

  private skip(segment: Segment, retentionMilliseconds: number): void {
    const { firstSeq, lastSeq, lastAt, removedAt } = segment;
    this.expect(firstSeq);
    const age = Date.parse(removedAt) - Date.parse(lastAt);
    if (age < retentionMilliseconds) {
      this.add({ kind: 'removed-early', firstSeq, lastSeq, at: removedAt });
    }
    if (this.hash !== undefined && segment.previous !== this.hash) {
      this.add({ kind: 'changed', firstSeq, lastSeq });
    }
    this.seq = lastSeq;
    this.hash = segment.hash;
  }

  private expect(seq: number): void {
    if (seq > this.seq + 1) {
      this.add({ kind: 'missing', firstSeq: this.seq + 1, lastSeq: seq - 1 });
      // What the row before it was is gone.
      this.hash = undefined;
      this.last = undefined;
    }
  }

  private report(kind: TrailProblem['kind'], row: EventRecord): void {
    const { seq, id, at, event } = row;
    const last = this.problems.at(-1);
    if (last?.id !== id) {
      this.add({ kind, firstSeq: seq, lastSeq: seq, id, at, event });
    }
  }

  private add(problem: Omit<TrailProblem, 'writer'>): void {
    this.problems.push({ ...problem, writer: this.writer });
  }
}

function linksOf({ meta }: EventRecord): AuditHead[] {
  try {
    const { after } = JSON.parse(meta);
    return Array.isArray(after) ? after : [];
  } catch {
    // That it was changed is told already.
    return [];
  }
}
