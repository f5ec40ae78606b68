import { Knex } from 'knex';
import { gramsOf } from '../text/grams';
import { WordTest } from '../text/wordTest';
import { Dialect } from './Dialect';
import { DocumentRow } from './rows';
import { Scope, whereInScope } from './scope';

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
  ) {
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
    return postgresDialect.whereInScope(query, scope);
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
