import { databaseMilliseconds } from '@rackstage/leased-loop';
import { Knex } from 'knex';

/**
 * Narrows deliveries down to what may be sent now. Of one subscription only as
 * many as `perTarget` leaves beside those under way: a target that hangs then
 * holds nobody else up. Replicas that ask at the same moment may together go a
 * little beyond it.
 */
export function selectDueDeliveries(
  knex: Knex,
  query: Knex.QueryBuilder,
  now: string,
  perTarget: number,
): Knex.QueryBuilder {
  const clock = databaseMilliseconds(knex);
  const underWay = knex('deliveries')
    .where('lease_expires_at', '>=', clock)
    .groupBy('subscription_id')
    .select('subscription_id')
    .count({ held: '*' })
    .as('under_way');
  const ranked = knex('deliveries')
    .join('subscriptions', 'subscriptions.id', 'deliveries.subscription_id')
    .where('subscriptions.enabled', true)
    .where('deliveries.next_attempt_at', '<=', now)
    .where(free =>
      free
        .whereNull('deliveries.lease_expires_at')
        .orWhere('deliveries.lease_expires_at', '<', clock),
    )
    .select(
      'deliveries.id',
      'deliveries.subscription_id',
      knex.raw(
        'row_number() over (partition by deliveries.subscription_id order by deliveries.next_attempt_at, deliveries.id) as place',
      ),
    )
    .as('ranked');
  const allowed = knex
    .from(ranked)
    .leftJoin(underWay, 'under_way.subscription_id', 'ranked.subscription_id')
    .whereRaw('ranked.place + coalesce(under_way.held, 0) <= ?', [perTarget])
    .select('ranked.id');
  return query.whereIn('id', allowed).orderBy('next_attempt_at');
}
