import { Knex } from 'knex';
import { gramsOf } from '../text/grams';
import { WordTest } from '../text/wordTest';
import { Dialect } from './Dialect';
import { DocumentRow } from './rows';

/**
 * pg_trgm for words of three characters and more. Of Hangul the pairs of
 * characters in `grams` say the same: pg_trgm takes it for letters only where
 * the database's LC_CTYPE does, and in `C` it does not.
 */
export const postgresDialect: Dialect = {
  // Its indexes are on the documents themselves.
  async writeIndex() {},

  async removeFromIndex() {},

  columns({ title, body }: DocumentRow) {
    const titleGrams = Array.from(gramsOf(title), inTitle);
    return { grams: [...gramsOf(body), ...titleGrams] };
  },

  matches(knex: Knex, column: 'title' | 'body', tests: WordTest[]) {
    const query = knex.from('search_documents as d').orderBy('d.id', 'desc');
    const grams = tests.flatMap(test => test.grams);
    if (grams.length > 0) {
      query.whereRaw('d.grams @> ?::text[]', [
        column === 'title' ? grams.map(inTitle) : grams,
      ]);
    }
    for (const { part } of tests) {
      if (part !== undefined) {
        query.whereRaw(`d.${column} like ?`, [
          `%${part.replace(/[\\%_]/g, '\\$&')}%`,
        ]);
      }
    }
    return query;
  },

  whereOneOf: (query, column, ids) =>
    query.whereRaw('?? = any(?::int[])', [column, ids]),
};

/** No gram has this sign. */
const inTitle = (gram: string) => `^${gram}`;
