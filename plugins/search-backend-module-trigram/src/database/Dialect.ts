import { Knex } from 'knex';
import { WordTest } from '../text/wordTest';
import { DocumentRow } from './rows';

/** What is not the same on SQLite and PostgreSQL. */
export interface Dialect {
  /** Rows with their ids, after `search_documents` was written. */
  writeIndex(
    tx: Knex,
    documents: (DocumentRow & { id: number })[],
  ): Promise<void>;

  /** Columns of `search_documents` that only this database has. */
  columns(document: DocumentRow): Record<string, unknown>;

  removeFromIndex(tx: Knex, ids: number[]): Promise<void>;

  /** Over `search_documents as d`: those with all of the words in the column, the last written first. */
  matches(
    knex: Knex,
    column: 'title' | 'body',
    tests: WordTest[],
  ): Knex.QueryBuilder;

  /** Where the column is one of the ids, however many they are. */
  whereOneOf(
    query: Knex.QueryBuilder,
    column: string,
    ids: number[],
  ): Knex.QueryBuilder;
}
