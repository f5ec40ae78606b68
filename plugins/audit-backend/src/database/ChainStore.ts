import {
  auditColumns,
  auditEventsTable,
  AuditHead,
  auditHeadsTable,
  auditSegmentsTable,
} from '@rackstage/audit-trail';
import { Columns, fromRow, plain, toRow } from '@rackstage/stores';
import { Knex } from 'knex';
import { Segment } from '../domain/verifyChain';
import { EventRecord } from './EventsStore';

const segmentColumns: Columns<Segment> = {
  writer: plain('writer'),
  firstSeq: plain('first_seq'),
  lastSeq: plain('last_seq'),
  previous: plain('previous'),
  hash: plain('hash'),
  lastAt: plain('last_at'),
  removedAt: plain('removed_at'),
};

/** The trail as chains: to be verified, sent on and, one day, removed. */
export class ChainStore {
  constructor(private readonly knex: Knex) {}

  heads(): Promise<AuditHead[]> {
    return this.knex(auditHeadsTable)
      .select('writer', 'seq', 'hash')
      .orderBy('at')
      .orderBy('writer');
  }

  /** Of rows as well as of heads: one may be without the other. */
  async writers(): Promise<string[]> {
    const found = await this.knex(auditHeadsTable)
      .select('writer')
      .union(this.knex(auditEventsTable).distinct('writer'))
      .orderBy('writer');
    return found.map(({ writer }) => writer);
  }

  async head(writer: string): Promise<AuditHead | undefined> {
    const [head] = await this.knex(auditHeadsTable)
      .where({ writer })
      .select('writer', 'seq', 'hash');
    return head;
  }

  async rows(
    writer: string,
    after: number,
    limit: number,
    upTo = 2 ** 31 - 1,
  ): Promise<EventRecord[]> {
    const rows = await this.knex(auditEventsTable)
      .where({ writer })
      .where('seq', '>', after)
      .where('seq', '<=', upTo)
      .orderBy('seq')
      .limit(limit);
    return rows.map(row => ({
      ...fromRow(auditColumns, row),
      id: Number(row.id),
    }));
  }

  /** From which to which row there are any. */
  async extent(writer: string): Promise<{ first: number; last: number }> {
    const [{ first, last }] = await this.knex(auditEventsTable)
      .where({ writer })
      .min({ first: 'seq' })
      .max({ last: 'seq' });
    return { first: Number(first ?? 1), last: Number(last ?? 0) };
  }

  async segments(writer: string): Promise<Segment[]> {
    const rows = await this.knex(auditSegmentsTable)
      .where({ writer })
      .orderBy('first_seq');
    return rows.map(row => fromRow(segmentColumns, row));
  }

  /** What is written down of the rows is what lets them go. */
  async remove(segment: Segment): Promise<void> {
    const { writer, firstSeq, lastSeq } = segment;
    await this.knex.transaction(async trx => {
      const written = await trx(auditSegmentsTable)
        .insert(toRow(segmentColumns, segment))
        .onConflict(['writer', 'first_seq'])
        .ignore()
        .returning('writer');
      // Another replica is at it.
      if (written.length > 0) {
        await trx(auditEventsTable)
          .where({ writer })
          .whereBetween('seq', [firstSeq, lastSeq])
          .delete();
      }
    });
  }
}
