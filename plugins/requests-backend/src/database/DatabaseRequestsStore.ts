import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  claimRows,
  LeaseOptions,
  makeRowsDue,
  nextDueAt,
  renewRows,
} from '@rackstage/leased-loop';
import { RequestFacts } from '@rackstage/plugin-requests-common';
import {
  fromRow,
  RecordPage,
  searchable,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { priceDigits } from './priceDigits';
import {
  DecisionRecord,
  HistoryRecord,
  RequestRecord,
  RevisionRecord,
} from './records';
import {
  RequestChanges,
  RequestQuery,
  RequestsStore,
  Viewer,
} from './RequestsStore';
import {
  decisionColumns,
  historyColumns,
  requestColumns,
  revisionColumns,
} from './rows';
import { orderOf, selectInbox, selectRequests, within } from './selectRequests';
import { writeChanges } from './writeChanges';

const table = 'requests';

type Row = Record<string, unknown>;

const fromRequestRow = (row: Row) =>
  fromRow<RequestRecord>(requestColumns, row);

/** Also what lists are searched and filtered by. */
const toRequestRow = (fields: Partial<RequestRecord>) => ({
  ...toRow(requestColumns, fields),
  ...(fields.title !== undefined && { title_lower: searchable(fields.title) }),
  ...(fields.facts && priceRow(fields.facts)),
});

const priceRow = ({ monthlyPrice: price }: RequestFacts) => ({
  price_digits: price ? priceDigits(price.amount) : null,
  price_currency: price?.currency ?? null,
});

export class DatabaseRequestsStore implements RequestsStore {
  constructor(private readonly knex: Knex) {}

  async insert(record: RequestRecord, changes: RequestChanges) {
    return this.knex.transaction(async tx => {
      const inserted = await tx(table)
        .insert(toRequestRow(record))
        .onConflict(['requester', 'idempotency_key'])
        .ignore()
        .returning('id');
      if (inserted.length > 0) {
        await writeChanges(tx, record.id, changes);
        return { record, isNew: true };
      }
      const row = await tx(table)
        .where({
          requester: record.requester,
          idempotency_key: record.idempotencyKey,
        })
        .first();
      return { record: fromRequestRow(row), isNew: false };
    });
  }

  async get(id: string): Promise<RequestRecord> {
    const [record] = await this.getMany([id]);
    if (!record) {
      throw missing(id);
    }
    return record;
  }

  async getMany(ids: string[]): Promise<RequestRecord[]> {
    return (await this.knex(table).whereIn('id', ids)).map(fromRequestRow);
  }

  async findByKey(requester: string, idempotencyKey: string) {
    const row = await this.knex(table)
      .where({ requester, idempotency_key: idempotencyKey })
      .first();
    return row && fromRequestRow(row);
  }

  async change(
    id: string,
    decide: (
      record: RequestRecord,
      decisions: DecisionRecord[],
    ) => RequestChanges | undefined,
    held?: { lease: LeaseOptions; release: boolean },
  ): Promise<RequestRecord> {
    return this.knex.transaction(async tx => {
      const select = tx(table).where({ id }).first();
      // SQLite has one writer at a time as it is.
      const row: Row | undefined = await (isPostgres(tx)
        ? select.forUpdate()
        : select);
      if (!row) {
        throw missing(id);
      }
      if (held && row.lease_owner !== held.lease.owner) {
        throw new ConflictError(`The lease of request ${id} was lost`);
      }
      const record = fromRequestRow(row);
      const changes = decide(record, await readDecisions(tx, id));
      if (!changes) {
        return record;
      }
      const { waitingFor } = changes;
      const fields = {
        ...changes.fields,
        ...(waitingFor && { waitingFor: [...new Set(waitingFor)] }),
        version: record.version + 1,
      };
      const written = await tx(table)
        .where({ id, version: record.version })
        .update({
          ...toRequestRow(fields),
          ...(held?.release && { lease_owner: null, lease_expires_at: null }),
        });
      if (written === 0) {
        throw new ConflictError(
          `Request ${id} was changed meanwhile; try again`,
        );
      }
      await writeChanges(tx, id, changes);
      return { ...record, ...fields };
    });
  }

  async list(query: RequestQuery): Promise<RecordPage<RequestRecord>> {
    const { select } = await selectRequests(this.knex, query);
    const page = await selectPage(
      select,
      this.knex,
      orderOf(query.sort),
      query,
    );
    return { ...page, items: page.items.map(fromRequestRow) };
  }

  async countInbox(viewer: Viewer, limit: number): Promise<number> {
    const [{ count }] = await this.knex
      .from(
        selectInbox(this.knex, viewer).select('id').limit(limit).as('inbox'),
      )
      .count({ count: '*' });
    return Number(count);
  }

  async countByState(viewer: Viewer): Promise<Record<string, number>> {
    const rows: { state: string; count: number }[] = await within(
      this.knex(table).where({ requester: viewer.person }),
      viewer,
    )
      .groupBy('state')
      .select('state', this.knex.raw('count(*) as count'));
    return Object.fromEntries(
      rows.map(({ state, count }) => [state, Number(count)]),
    );
  }

  async latest(limit: number, workspaceId?: string): Promise<RequestRecord[]> {
    const rows = await this.knex(table)
      .where(workspaceId ? { workspace_id: workspaceId } : {})
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit);
    return rows.map(fromRequestRow);
  }

  decisions(requestId: string): Promise<DecisionRecord[]> {
    return readDecisions(this.knex, requestId);
  }

  async decidedBy(person: string, requests: RequestRecord[]) {
    const rows = await this.knex('decisions')
      .whereIn(
        'request_id',
        requests.map(({ id }) => id),
      )
      .where(inner =>
        inner.where('decided_by', person).orWhere('counts_for', person),
      );
    const current = new Map(requests.map(each => [each.id, each]));
    return new Set<string>(
      rows
        .filter(row => {
          const { step, revision } = current.get(row.request_id)!;
          return row.step === step && row.revision === revision;
        })
        .map(row => row.request_id),
    );
  }

  async revisions(requestId: string): Promise<RevisionRecord[]> {
    const rows = await this.knex('revisions')
      .where({ request_id: requestId })
      .orderBy('revision', 'desc');
    return rows.map(row => fromRow(revisionColumns, row));
  }

  async history(requestId: string): Promise<HistoryRecord[]> {
    const rows = await this.knex('history')
      .where({ request_id: requestId })
      .orderBy('seq');
    return rows.map(row => fromRow(historyColumns, row));
  }

  async takesPart(requestId: string, refs: string[]): Promise<boolean> {
    const row = await this.knex('participants')
      .where({ request_id: requestId })
      .whereIn('ref', refs)
      .first('ref');
    return row !== undefined;
  }

  async claimDue(lease: LeaseOptions, now: string, limit: number) {
    const rows = await claimRows(this.knex, table, lease, limit, query =>
      query.where('next_attempt_at', '<=', now).orderBy('next_attempt_at'),
    );
    return rows.map(fromRequestRow);
  }

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return renewRows(this.knex, table, lease, ids);
  }

  async release(
    lease: LeaseOptions,
    id: string,
    fields: Partial<RequestRecord> = {},
  ): Promise<void> {
    await this.knex(table)
      .where({ id, lease_owner: lease.owner })
      .update({
        ...toRow(requestColumns, fields),
        lease_owner: null,
        lease_expires_at: null,
      });
  }

  nextDueAt(): Promise<string | undefined> {
    return nextDueAt(this.knex, table);
  }

  makeAllDue(now: string): Promise<void> {
    return makeRowsDue(this.knex, table, now);
  }
}

async function readDecisions(knex: Knex, requestId: string) {
  const rows = await knex('decisions')
    .where({ request_id: requestId })
    .orderBy('at')
    .orderBy('id');
  return rows.map(row => fromRow<DecisionRecord>(decisionColumns, row));
}

const isPostgres = (knex: Knex) => knex.client.config.client === 'pg';

const missing = (id: string) => new NotFoundError(`No request with id ${id}`);
