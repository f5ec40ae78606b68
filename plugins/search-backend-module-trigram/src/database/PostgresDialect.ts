import { Knex } from 'knex';
import { gramsOf } from '../text/grams';
import { WordTest } from '../text/wordTest';
import { Dialect } from './Dialect';
import { DocumentRow } from './rows';
import { Scope, scopeCriteria, whereInScope } from './scope';

/** Read sooner than the index of texts finds a word that most documents have. */
const fewRows = 5000;

/**
 * pg_trgm for words of three characters and more. Of Hangul the pairs of
 * characters in `grams` say the same: pg_trgm takes it for letters only where
 * the database's LC_CTYPE does, and in `C` it does not. Attributes are in
 * `grams` too, so that a search for what half of the documents have, in the
 * few that somebody may see, reads only those.
 */
export const postgresDialect: Dialect = {
  columns: ({ title, body, attributes }: DocumentRow) => ({
    grams: [
      ...gramsOf(body),
      ...Array.from(gramsOf(title), inTitle),
      ...attributes.map(({ name, value }) => attributeGram(name, value)),
    ],
  }),

  // All of its indexes are on the documents themselves.
  async writeIndex() {},

  async removeFromIndex() {},

  matches(
    knex: Knex,
    column: 'title' | 'body',
    tests: WordTest[],
    scope: Scope,
    isNarrow = false,
  ) {
    const query = knex
      .from('search_documents as d')
      // Few are sorted when they are found: the sum keeps it from reading all in this order.
      .orderByRaw(isNarrow ? 'd.id + 0 desc' : 'd.id desc');
    for (const { part } of tests) {
      if (part !== undefined && isNarrow) {
        // By no index: to ask it for words takes longer than to read so few rows.
        query.whereRaw(`strpos(d.${column}, ?) > 0`, [part]);
      } else if (part !== undefined) {
        query.whereRaw(`d.${column} like ?`, [
          `%${part.replace(/[\\%_]/g, '\\$&')}%`,
        ]);
      }
    }
    const grams = tests.flatMap(test => test.grams);
    if (grams.length > 0) {
      query.whereRaw('d.grams @> ?::text[]', [
        column === 'title' ? grams.map(inTitle) : grams,
      ]);
    }
    return postgresDialect.whereInScope(query, scope);
  },

  async isNarrow(knex: Knex, scope: Scope) {
    if (scopeCriteria(scope).length === 0) {
      return false;
    }
    const query = postgresDialect
      .whereInScope(knex.from('search_documents as d'), scope)
      .select('d.id');
    const { rows } = await knex.raw('explain (format json) ?', [query]);
    return rows[0]['QUERY PLAN'][0].Plan['Plan Rows'] <= fewRows;
  },

  whereInScope: (query, scope) =>
    whereInScope(query, scope, (part, { attribute, values }) =>
      part.whereRaw('d.grams && ?::text[]', [
        values.map(value => attributeGram(attribute, value)),
      ]),
    ),

  whereOneOf: (query, column, ids) =>
    query.whereRaw('?? = any(?::int[])', [column, ids]),
};

// No gram of a text has these signs.

const inTitle = (gram: string) => `^${gram}`;

const attributeGram = (name: string, value: string) => `=${name}:${value}`;
