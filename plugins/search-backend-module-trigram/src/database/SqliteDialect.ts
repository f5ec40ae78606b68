import { Knex } from 'knex';
import { gramsOf } from '../text/grams';
import { WordTest } from '../text/wordTest';
import { Dialect } from './Dialect';
import { DocumentRow } from './rows';

/** FTS5: its tokenizer `trigram` for words of three characters and more, and grams of our own for shorter ones. */
export const sqliteDialect: Dialect = {
  async writeIndex(tx: Knex, documents: (DocumentRow & { id: number })[]) {
    for (const { id, title, body } of documents) {
      await tx.raw(
        'insert into search_trigrams (rowid, title, body) values (?, ?, ?)',
        [id, title, body],
      );
      await tx.raw(
        'insert into search_grams (rowid, title, body) values (?, ?, ?)',
        [id, [...gramsOf(title)].join(' '), [...gramsOf(body)].join(' ')],
      );
    }
  },

  async removeFromIndex(tx: Knex, ids: number[]) {
    for (const table of ['search_trigrams', 'search_grams']) {
      await sqliteDialect.whereOneOf(tx(table), 'rowid', ids).delete();
    }
  },

  columns: () => ({}),

  matches(knex: Knex, column: 'title' | 'body', tests: WordTest[]) {
    const parts = tests.flatMap(({ part }) => part ?? []);
    const grams = tests.flatMap(test => (test.part ? [] : test.grams));
    const [table, other] =
      parts.length > 0
        ? ['search_trigrams', 'search_grams']
        : ['search_grams', undefined];
    // The full-text index first: a join could be read in the other order.
    const query = knex
      .from(knex.raw('?? as t cross join search_documents as d', [table]))
      .whereRaw('d.id = t.rowid')
      .whereRaw('?? match ?', [
        table,
        matchAll(column, parts.length > 0 ? parts : grams),
      ])
      .orderByRaw('t.rowid desc');
    return other && grams.length > 0
      ? query.whereRaw(
          't.rowid in (select rowid from search_grams where search_grams match ?)',
          [matchAll(column, grams)],
        )
      : query;
  },

  whereOneOf: (query, column, ids) =>
    query.whereRaw('?? in (select value from json_each(?))', [
      column,
      JSON.stringify(ids),
    ]),
};

const matchAll = (column: string, texts: string[]) =>
  `${column} : (${texts.map(quoted).join(' AND ')})`;

/** A text of the query language of FTS5, in which nothing else has a meaning. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
