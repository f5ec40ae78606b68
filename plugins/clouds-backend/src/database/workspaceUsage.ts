import {
  addDemand,
  Demand,
  multiplyMoney,
  noDemand,
  pricedKinds,
} from '@rackstage/plugin-clouds-common';
import { Knex } from 'knex';

/** Throws when what is used and what is asked for on top of it is too much. */
export type Admission = (used: Demand, asked: Demand) => void;

/** What everything that is asked for in a workspace, and not to go, takes. */
export async function readUsage(
  knex: Knex,
  workspaceId: string,
): Promise<Demand> {
  const wanted = (table: string) =>
    knex(table).where({
      workspace_id: workspaceId,
      deleted_at: null,
      delete_requested_at: null,
    });
  const volumes = wanted('resources').where({ kind: 'volume' });
  const priced = wanted('resources').whereIn('kind', pricedKinds);
  const instances = await wanted('instances')
    .count({ instances: '*' })
    .sum({ vcpu: 'vcpus', memoryMiB: 'memory_mib', volumeGiB: 'volume_gib' })
    .first();
  const volumeSize = await volumes.sum({ volumeGiB: 'size_gib' }).first();
  const counted = {
    ...noDemand,
    instances: Number(instances?.instances),
    vcpu: Number(instances?.vcpu),
    memoryMiB: Number(instances?.memoryMiB),
    volumeGiB: Number(instances?.volumeGiB) + Number(volumeSize?.volumeGiB),
  };
  const prices = [
    ...(await countPrices(wanted('instances'))),
    ...(await countPrices(priced)),
  ];
  return prices.reduce((sum, price) => addDemand(sum, price), counted);
}

/** Sums are exact: the database only counts equal prices. */
async function countPrices(rows: Knex.QueryBuilder): Promise<Demand[]> {
  const counted: {
    hourly_price: string | null;
    price_currency: string;
    count: number | string;
  }[] = await rows
    .groupBy('hourly_price', 'price_currency')
    .select('hourly_price', 'price_currency')
    .count({ count: '*' });
  return counted.map(
    ({ hourly_price: amount, price_currency: currency, count }) =>
      amount === null
        ? { ...noDemand, unpriced: Number(count) }
        : {
            ...noDemand,
            hourly: {
              [currency]: multiplyMoney({ amount, currency }, Number(count))
                .amount,
            },
          },
  );
}

/**
 * Lets the transaction go on only when its workspace has room for what it just
 * wrote. One transaction of a workspace at a time gets through here, so that
 * none overlooks what another one is writing.
 */
export async function requireRoom(
  tx: Knex.Transaction,
  workspaceId: string,
  asked: Demand,
  admit: Admission | undefined,
): Promise<void> {
  if (!admit) {
    return;
  }
  // SQLite runs one write transaction at a time by itself.
  if (tx.client.config.client === 'pg') {
    await tx.raw('select pg_advisory_xact_lock(hashtext(?))', [
      `clouds-usage:${workspaceId}`,
    ]);
  }
  const usage = await readUsage(tx, workspaceId);
  admit(addDemand(usage, asked, -1), asked);
}

/** What a change asks for beyond what was there: all of it, where it goes to another workspace. */
export function demandOfChange<TRecord extends { workspaceId: string }>(
  before: TRecord,
  after: TRecord,
  demandOf: (record: TRecord) => Demand,
): Demand {
  return before.workspaceId === after.workspaceId
    ? addDemand(demandOf(after), demandOf(before), -1)
    : demandOf(after);
}
