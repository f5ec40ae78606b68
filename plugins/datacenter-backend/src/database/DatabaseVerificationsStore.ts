import { ConflictError } from '@backstage/errors';
import {
  claimRows,
  LeaseOptions,
  makeRowsDue,
  nextDueAt,
  renewRows,
} from '@rackstage/leased-loop';
import {
  chunks,
  Columns,
  fromRow,
  isUniqueViolation,
  json,
  PageQuery,
  plain,
  RecordPage,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import {
  CableVerificationRecord,
  LinkRecord,
  ReadingRecord,
  VerificationRecord,
  VerificationsStore,
} from './VerificationsStore';

const table = 'verifications';

const columns: Columns<VerificationRecord> = {
  id: plain('id'),
  scope: plain('scope'),
  objectIds: json('object_ids'),
  scopeKey: plain('scope_key'),
  title: plain('title'),
  state: plain('state'),
  requestedBy: plain('requested_by'),
  requestedAt: plain('requested_at'),
  startedAt: plain('started_at'),
  finishedAt: plain('finished_at'),
  attempts: plain('attempts'),
  error: plain('error'),
  deviceCount: plain('device_count'),
  unreadCount: plain('unread_count'),
  counts: json('counts'),
};

const readingColumns: Columns<ReadingRecord> = {
  deviceId: plain('device_id'),
  title: plain('title'),
  code: plain('code'),
  message: plain('message'),
  links: json('links'),
};

const linkColumns: Columns<LinkRecord> = {
  id: plain('id'),
  state: plain('state'),
  data: json('data'),
};

const cableColumns: Columns<CableVerificationRecord> = {
  cableId: plain('cable_id'),
  ends: json('ends'),
  state: plain('state'),
  checkedAt: plain('checked_at'),
  seenAt: plain('seen_at'),
  runId: plain('run_id'),
};

export class DatabaseVerificationsStore implements VerificationsStore {
  constructor(private readonly knex: Knex) {}

  async begin(run: VerificationRecord): Promise<VerificationRecord> {
    for (;;) {
      const under = await this.knex(table)
        .where({ active_key: run.scopeKey })
        .first();
      if (under) {
        return fromRow(columns, under);
      }
      try {
        await this.knex(table).insert({
          ...toRow(columns, run),
          active_key: run.scopeKey,
          next_attempt_at: run.requestedAt,
        });
        return run;
      } catch (error) {
        // Somebody else has begun it in between.
        if (!isUniqueViolation(error)) {
          throw error;
        }
      }
    }
  }

  async get(id: string): Promise<VerificationRecord | undefined> {
    const row = await this.knex(table).where({ id }).first();
    return row && fromRow(columns, row);
  }

  async list({
    scopeKeys,
    states,
    ...page
  }: PageQuery & { scopeKeys?: string[]; states?: string[] }): Promise<
    RecordPage<VerificationRecord>
  > {
    const select = this.knex(table);
    if (scopeKeys) {
      select.whereIn('scope_key', scopeKeys);
    }
    if (states) {
      select.whereIn('state', states);
    }
    const found = await selectPage(
      select,
      this.knex,
      {
        key: '-requestedAt',
        expression: 'requested_at',
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      page,
    );
    return { ...found, items: found.items.map(row => fromRow(columns, row)) };
  }

  async readings(runId: string): Promise<ReadingRecord[]> {
    const rows = await this.knex('verification_devices').where({
      run_id: runId,
    });
    return rows.map(row => fromRow(readingColumns, row));
  }

  async unread(runId: string): Promise<ReadingRecord[]> {
    const rows = await this.knex('verification_devices')
      .where({ run_id: runId })
      .whereNotNull('code')
      .orderBy(['title', 'device_id']);
    return rows.map(row => fromRow(readingColumns, row));
  }

  async countReadings(runId: string): Promise<number> {
    const [{ count }] = await this.knex('verification_devices')
      .where({ run_id: runId })
      .count({ count: '*' });
    return Number(count);
  }

  async links(
    runId: string,
    { states, ...page }: PageQuery & { states?: string[] },
  ): Promise<RecordPage<LinkRecord>> {
    const select = this.knex('verification_links').where({ run_id: runId });
    if (states) {
      select.whereIn('state', states);
    }
    const found = await selectPage(
      select,
      this.knex,
      {
        key: 'number',
        expression: 'run_id',
        tieBreaker: 'number',
        tieBreakerType: 'integer',
      },
      page,
    );
    return {
      ...found,
      items: found.items.map(row => fromRow(linkColumns, row)),
    };
  }

  async link(runId: string, id: string): Promise<LinkRecord | undefined> {
    const row = await this.knex('verification_links')
      .where({ run_id: runId, id })
      .first();
    return row && fromRow(linkColumns, row);
  }

  async cable(cableId: string): Promise<CableVerificationRecord | undefined> {
    const row = await this.knex('cable_verifications')
      .where({ cable_id: cableId })
      .first();
    return row && fromRow(cableColumns, row);
  }

  async deleteBefore(time: string): Promise<void> {
    await this.knex(table).where('finished_at', '<', time).delete();
  }

  async claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<VerificationRecord[]> {
    const rows = await claimRows(this.knex, table, lease, limit, query =>
      query.where('next_attempt_at', '<=', now),
    );
    return rows.map(row => fromRow(columns, row));
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

  async note(
    lease: LeaseOptions,
    id: string,
    fields: Partial<VerificationRecord>,
  ): Promise<void> {
    requireHeld(await this.update(this.knex, lease, id, fields), id);
  }

  async addReading(
    lease: LeaseOptions,
    runId: string,
    reading: ReadingRecord,
  ): Promise<void> {
    await this.knex.transaction(async trx => {
      // Taken with a lock, so that nobody takes it over before this is written.
      const held = await trx(table)
        .where({ id: runId, lease_owner: lease.owner })
        .update({ lease_owner: lease.owner });
      requireHeld(held, runId);
      await trx('verification_devices').insert({
        ...toRow(readingColumns, reading),
        run_id: runId,
      });
    });
  }

  async release(
    lease: LeaseOptions,
    id: string,
    fields: Partial<VerificationRecord>,
    nextAttemptAt?: string,
  ): Promise<void> {
    await this.update(this.knex, lease, id, fields, {
      lease_owner: null,
      lease_expires_at: null,
      next_attempt_at: nextAttemptAt ?? null,
      ...(!nextAttemptAt && { active_key: null }),
    });
  }

  async conclude(
    lease: LeaseOptions,
    id: string,
    fields: Partial<VerificationRecord>,
    {
      links,
      cables,
    }: { links: LinkRecord[]; cables: CableVerificationRecord[] },
  ): Promise<void> {
    await this.knex.transaction(async trx => {
      const held = await this.update(trx, lease, id, fields, {
        lease_owner: null,
        lease_expires_at: null,
        next_attempt_at: null,
        active_key: null,
      });
      requireHeld(held, id);
      const rows = links.map((link, index) => ({
        ...toRow(linkColumns, link),
        run_id: id,
        number: index + 1,
      }));
      for (const some of chunks(rows, 150)) {
        await trx('verification_links').insert(some);
      }
      await keepCables(trx, cables);
    });
  }

  private update(
    knex: Knex,
    lease: LeaseOptions,
    id: string,
    fields: Partial<VerificationRecord>,
    others: object = {},
  ): Promise<number> {
    return knex(table)
      .where({ id, lease_owner: lease.owner })
      .update({ ...toRow(columns, fields), ...others });
  }
}

/** Of cables that are still there; when one was seen last is not forgotten while it stays where it is. */
async function keepCables(
  trx: Knex,
  cables: CableVerificationRecord[],
): Promise<void> {
  for (const some of chunks(cables, 100)) {
    const ids = some.map(({ cableId }) => cableId);
    const there = new Set(await trx('cables').whereIn('id', ids).pluck('id'));
    const before = new Map(
      (await trx('cable_verifications').whereIn('cable_id', ids)).map(row => {
        const record = fromRow(cableColumns, row);
        return [record.cableId, record];
      }),
    );
    const rows = some
      .filter(({ cableId }) => there.has(cableId))
      .map(cable => {
        const known = before.get(cable.cableId);
        const isSame =
          JSON.stringify(known?.ends) === JSON.stringify(cable.ends);
        return toRow(cableColumns, {
          ...cable,
          seenAt: cable.seenAt ?? (isSame ? known?.seenAt : undefined),
        });
      });
    if (rows.length > 0) {
      await trx('cable_verifications')
        .insert(rows)
        .onConflict('cable_id')
        .merge();
    }
  }
}

function requireHeld(count: number, id: string): void {
  if (count === 0) {
    throw new ConflictError(
      `Verification ${id} was taken over by another process`,
    );
  }
}
