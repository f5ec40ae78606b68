import { Knex } from 'knex';

/** How many of the rows hold each value of the column, most first. */
export async function countValues(
  knex: Knex,
  rows: Knex.QueryBuilder,
  column: string,
): Promise<{ value: string; count: number }[]> {
  const counted = await rows
    .groupBy(column)
    .select<{ value: string; count: string | number }[]>(
      { value: column },
      knex.raw('count(*) as count'),
    )
    .orderBy([{ column: 'count', order: 'desc' }, { column: 'value' }]);
  return counted.map(({ value, count }) => ({ value, count: Number(count) }));
}
