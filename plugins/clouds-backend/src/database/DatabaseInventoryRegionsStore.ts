import { InventoryKind } from '@rackstage/plugin-clouds-common';
import {
  claimRows,
  LeaseOptions,
  makeRowsDue,
  nextDueAt,
  renewRows,
} from '@rackstage/leased-loop';
import { isForeignKeyViolation } from '@rackstage/stores';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { InventoryRegionsStore, RegionReading } from './InventoryRegionsStore';
import { RegionRecord } from './records';
import {
  NewInventoryEvent,
  writeInventoryEvents,
} from './writeInventoryEvents';
import { lock } from './writeParts';

const table = 'inventory_regions';

export class DatabaseInventoryRegionsStore implements InventoryRegionsStore {
  constructor(private readonly knex: Knex) {}

  async record(
    accountId: string,
    reading: RegionReading,
    readAt: string,
  ): Promise<boolean> {
    const account = await this.knex('accounts')
      .where({ id: accountId })
      .first('workspace_id');
    if (!account) {
      return false;
    }
    const key = { account_id: accountId, region: reading.region ?? '' };
    try {
      return await this.knex.transaction(async tx => {
        await tx(table)
          .insert({ ...account, ...key, id: randomUUID() })
          .onConflict(['account_id', 'region'])
          .ignore();
        const row = await lock(tx(table).where(key)).first();
        const before = regionFromRow(row);
        const after = afterReading(before, reading, readAt);
        await tx(table)
          .where(key)
          .update({
            read_at: readAt,
            observed_at: after.observedAt ?? null,
            failing_since: after.failingSince ?? null,
            kinds: JSON.stringify(after.kinds),
            failed_kinds: JSON.stringify(after.failedKinds),
            error_code: after.error?.code ?? null,
            error_message: after.error?.message ?? null,
          });
        const events = eventsBetween(before, after, reading);
        await writeInventoryEvents(
          tx,
          { ...account, ...key, kind: 'region' },
          events,
          readAt,
        );
        return events.length > 0;
      });
    } catch (error) {
      if (!isForeignKeyViolation(error)) {
        throw error;
      }
      // The account was removed just now.
      return false;
    }
  }

  async list(accountIds: string[]): Promise<RegionRecord[]> {
    const rows = await this.knex(table)
      .whereIn('account_id', accountIds)
      .orderBy(['account_id', 'region']);
    return rows.map(regionFromRow);
  }

  async request(
    account: { id: string; workspaceId: string },
    region: string,
    kinds: InventoryKind[],
    now: string,
  ): Promise<void> {
    const key = { account_id: account.id, region };
    await this.knex.transaction(async tx => {
      await tx(table)
        .insert({
          ...key,
          id: randomUUID(),
          workspace_id: account.workspaceId,
        })
        .onConflict(['account_id', 'region'])
        .ignore();
      const row = await lock(tx(table).where(key)).first();
      const waiting = regionFromRow(row);
      await tx(table)
        .where(key)
        .update({
          next_attempt_at: now,
          asked_kinds: JSON.stringify(
            waiting.nextAttemptAt === undefined
              ? kinds
              : together(waiting.askedKinds, kinds),
          ),
        });
    });
  }

  async claimAsked(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<RegionRecord[]> {
    const rows = await claimRows(this.knex, table, lease, limit, query =>
      query.where('next_attempt_at', '<=', now).orderBy('next_attempt_at'),
    );
    return rows.map(regionFromRow);
  }

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return renewRows(this.knex, table, lease, ids);
  }

  nextAskedAt(): Promise<string | undefined> {
    return nextDueAt(this.knex, table);
  }

  makeAllDue(now: string): Promise<void> {
    return makeRowsDue(this.knex, table, now);
  }

  async finish(
    lease: LeaseOptions,
    { id, nextAttemptAt = '' }: Pick<RegionRecord, 'id' | 'nextAttemptAt'>,
  ): Promise<void> {
    await this.knex(table)
      .where({ id, lease_owner: lease.owner })
      .update({
        next_attempt_at: this.knex.raw(
          'case when next_attempt_at = ? then null else next_attempt_at end',
          [nextAttemptAt],
        ),
        lease_owner: null,
        lease_expires_at: null,
      });
  }
}

/** Nothing in particular is everything. */
const together = (some: InventoryKind[], others: InventoryKind[]) =>
  some.length === 0 || others.length === 0
    ? []
    : [...new Set([...some, ...others])];

type RegionState = Pick<
  RegionRecord,
  'observedAt' | 'failingSince' | 'kinds' | 'failedKinds' | 'error'
>;

/** What was not read this time is as it was. */
function afterReading(
  before: RegionState,
  { kinds, failedKinds, error, isWhole }: RegionReading,
  readAt: string,
): RegionState {
  const left = isWhole
    ? []
    : before.failedKinds.filter(kind => !kinds.includes(kind));
  const failed = [...left, ...failedKinds];
  return {
    kinds: isWhole ? kinds : [...new Set([...before.kinds, ...kinds])],
    failedKinds: failed,
    ...(failed.length > 0
      ? {
          observedAt: before.observedAt,
          failingSince: before.failingSince ?? readAt,
          error: error ?? before.error,
        }
      : { observedAt: isWhole ? readAt : before.observedAt }),
  };
}

function eventsBetween(
  before: RegionState,
  after: RegionState,
  { region = '', name }: RegionReading,
): NewInventoryEvent[] {
  const event = { itemId: region, name };
  if (before.failedKinds.length === 0 && after.failedKinds.length > 0) {
    const params = { ...after.error, kinds: after.failedKinds };
    return [{ ...event, type: 'Warning', reason: 'ReadingFailed', params }];
  }
  return before.failedKinds.length > 0 && after.failedKinds.length === 0
    ? [{ ...event, type: 'Normal', reason: 'ReadingResumed', params: {} }]
    : [];
}

function regionFromRow(row: Record<string, any>): RegionRecord {
  return {
    id: row.id,
    accountId: row.account_id,
    region: row.region || undefined,
    readAt: row.read_at ?? undefined,
    observedAt: row.observed_at ?? undefined,
    failingSince: row.failing_since ?? undefined,
    kinds: JSON.parse(row.kinds),
    failedKinds: JSON.parse(row.failed_kinds),
    error: row.error_code
      ? { code: row.error_code, message: row.error_message }
      : undefined,
    nextAttemptAt: row.next_attempt_at ?? undefined,
    askedKinds: JSON.parse(row.asked_kinds),
  };
}
