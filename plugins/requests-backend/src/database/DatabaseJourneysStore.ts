import { NotFoundError } from '@backstage/errors';
import {
  claimRows,
  LeaseOptions,
  makeRowsDue,
  nextDueAt,
  renewRows,
} from '@rackstage/leased-loop';
import {
  fromRow,
  likePattern,
  RecordPage,
  searchable,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { JourneyQuery, JourneysStore } from './JourneysStore';
import { JourneyRecord } from './workRecords';
import { journeyColumns } from './workRows';

const table = 'journeys';

const toRecord = (row: Record<string, unknown>) =>
  fromRow<JourneyRecord>(journeyColumns, row);

export class DatabaseJourneysStore implements JourneysStore {
  constructor(private readonly knex: Knex) {}

  async insert(journey: JourneyRecord): Promise<JourneyRecord> {
    const { owner, idempotencyKey, title, titleKo = '' } = journey;
    await this.knex(table)
      .insert({
        ...toRow(journeyColumns, journey),
        title_lower: searchable(`${title} ${titleKo}`),
      })
      .onConflict(['owner', 'idempotency_key'])
      .ignore();
    return toRecord(
      await this.knex(table)
        .where({ owner, idempotency_key: idempotencyKey })
        .first(),
    );
  }

  async get(owner: string, id: string): Promise<JourneyRecord> {
    const row = await this.knex(table).where({ owner, id }).first();
    if (!row) {
      throw new NotFoundError(`No journey with id ${id}`);
    }
    return toRecord(row);
  }

  async list(query: JourneyQuery): Promise<RecordPage<JourneyRecord>> {
    const { owner, states, search } = query;
    const select = this.knex(table).where({ owner });
    if (states) {
      select.whereIn('state', states);
    }
    if (search) {
      select.whereRaw("title_lower like ? escape '\\'", [likePattern(search)]);
    }
    const page = await selectPage(
      select,
      this.knex,
      {
        key: '-createdAt',
        expression: 'created_at',
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      query,
    );
    return { ...page, items: page.items.map(toRecord) };
  }

  async replace(journey: JourneyRecord, revision: number): Promise<boolean> {
    const { id } = journey;
    const replaced = await this.knex(table)
      .where({ id, revision })
      .update(
        toRow(journeyColumns, {
          ...journey,
          finishedAt: journey.finishedAt,
          nextAttemptAt: journey.nextAttemptAt,
        }),
      );
    return replaced === 1;
  }

  async claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<JourneyRecord[]> {
    const rows = await claimRows(this.knex, table, lease, limit, query =>
      query.where('next_attempt_at', '<=', now).orderBy('next_attempt_at'),
    );
    return rows.map(toRecord);
  }

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return renewRows(this.knex, table, lease, ids);
  }

  nextDueAt(): Promise<string | undefined> {
    return nextDueAt(this.knex, table);
  }

  makeAllDue(now: string): Promise<void> {
    return makeRowsDue(this.knex, table, now);
  }

  async release(
    lease: LeaseOptions,
    id: string,
    nextAttemptAt: string | undefined,
  ): Promise<void> {
    await this.knex(table)
      .where({ id, lease_owner: lease.owner })
      .update({
        lease_owner: null,
        lease_expires_at: null,
        next_attempt_at: nextAttemptAt ?? null,
      });
  }
}
