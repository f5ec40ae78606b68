import { Knex } from 'knex';
import { gramsOf } from '../text/grams';
import { WordTest } from '../text/wordTest';
import { Dialect } from './Dialect';
import { DocumentRow } from './rows';
import { attributesMatch, attributeToken } from './attributeTokens';
import { Scope, scopeCriteria, whereInScope, whereRowHas } from './scope';

/** FTS5: its tokenizer `trigram` for words of three characters and more, and grams of our own for shorter ones. */
export const sqliteDialect: Dialect = {
  columns: () => ({}),

  async writeIndex(tx: Knex, documents: (DocumentRow & { id: number })[]) {
    for (const { id, title, body, attributes } of documents) {
      const tokens = attributes.map(attributeToken).join('  ');
      await tx.raw(
        'insert into search_trigrams (rowid, title, body, attributes) values (?, ?, ?, ?)',
        [id, title, body, tokens],
      );
      await tx.raw(
        'insert into search_grams (rowid, title, body, attributes) values (?, ?, ?, ?)',
        [
          id,
          [...gramsOf(title)].join(' '),
          [...gramsOf(body)].join(' '),
          tokens,
        ],
      );
    }
  },

  async removeFromIndex(tx: Knex, ids: number[]) {
    for (const table of ['search_trigrams', 'search_grams']) {
      await sqliteDialect.whereOneOf(tx(table), 'rowid', ids).delete();
    }
  },

  matches(
    knex: Knex,
    column: 'title' | 'body',
    tests: WordTest[],
    scope: Scope,
  ) {
    const parts = tests.flatMap(({ part }) => part ?? []);
    const grams = tests.flatMap(test => (test.part ? [] : test.grams));
    const attributes = attributesMatch(scopeCriteria(scope));
    const [table, words] =
      parts.length > 0 ? ['search_trigrams', parts] : ['search_grams', grams];
    const match = [matchAll(column, words), attributes].flatMap(
      part => part ?? [],
    );
    if (match.length === 0) {
      return sqliteDialect.whereInScope(
        knex.from('search_documents as d'),
        scope,
      );
    }
    // The full-text index first: a join could be read in the other order.
    const query = knex
      .from(knex.raw('?? as t cross join search_documents as d', [table]))
      .whereRaw('d.id = t.rowid')
      .whereRaw('?? match ?', [table, match.join(' AND ')])
      .orderByRaw('t.rowid desc');
    if (parts.length > 0 && grams.length > 0) {
      // The sign makes it a look into a list. Without it, the index above may be asked about each row of this one.
      query.whereRaw(
        '+t.rowid in (select rowid from search_grams where search_grams match ?)',
        [
          [matchAll(column, grams), attributes]
            .flatMap(p => p ?? [])
            .join(' AND '),
        ],
      );
    }
    return sqliteDialect.whereInScope(query, scope);
  },

  // The index of texts has the attributes too.
  isNarrow: async (_, scope) => scopeCriteria(scope).length > 0,

  whereInScope: (query, scope) =>
    whereInScope(query, scope, whereRowHas('d.id')),

  whereOneOf: (query, column, ids) =>
    query.whereRaw('?? in (select value from json_each(?))', [
      column,
      JSON.stringify(ids),
    ]),
};

const matchAll = (column: string, texts: string[]) =>
  texts.length > 0
    ? `${column} : (${texts.map(quoted).join(' AND ')})`
    : undefined;

/** A text of the query language of FTS5, in which nothing else has a meaning. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
