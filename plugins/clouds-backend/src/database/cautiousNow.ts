import { CautiousClock, databaseNow } from '@rackstage/leased-loop';
import { Knex } from 'knex';

/**
 * The earlier of what this process and the database take for the time: a
 * replica whose clock is ahead deletes and gives up nothing before its time.
 */
export async function cautiousNow(
  knex: Knex,
  clock: Pick<CautiousClock, 'now'>,
): Promise<Date> {
  const there = await databaseNow(knex);
  const here = clock.now();
  return here < there ? here : there;
}
