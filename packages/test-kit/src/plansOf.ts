import { Knex } from 'knex';

/** How the database would carry out each query that the work makes, as text. */
export async function plansOf(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<string> {
  const queries: { sql: string; bindings: Knex.RawBinding[] }[] = [];
  const note = ({ sql, bindings }: (typeof queries)[0]) =>
    void queries.push({ sql: sql.replace(/\$\d+/g, '?'), bindings });
  knex.on('query', note);
  await work();
  knex.removeListener('query', note);
  const explain =
    knex.client.config.client === 'pg' ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN';
  const plans = [];
  for (const { sql, bindings } of queries.filter(isAboutRows)) {
    const answer = await knex.raw(`${explain} ${sql}`, bindings);
    const lines: Record<string, string>[] = answer.rows ?? answer;
    plans.push(...lines.map(line => line['QUERY PLAN'] ?? line.detail));
  }
  return plans.join('\n');
}

const isAboutRows = ({ sql }: { sql: string }) =>
  /^(select|update|insert|delete)/i.test(sql);
