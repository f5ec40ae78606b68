import { Knex } from 'knex';
import { WordTest } from '../text/wordTest';
import { DocumentRow } from './rows';
import { Scope } from './scope';

/** What is not the same on SQLite and PostgreSQL. */
export interface Dialect {
  /** Columns of `search_documents` that only this database has. */
  columns(document: DocumentRow): Record<string, unknown>;

  /** What is outside of `search_documents`, for rows that have their ids. */
  writeIndex(
    tx: Knex,
    documents: (DocumentRow & { id: number })[],
  ): Promise<void>;

  removeFromIndex(tx: Knex, ids: number[]): Promise<void>;

  /**
   * Over `search_documents as d`: those in the scope with all of the words in
   * the column, by the index of texts. With no words it is everything in the
   * scope.
   */
  matches(
    knex: Knex,
    column: 'title' | 'body',
    tests: WordTest[],
    scope: Scope,
    isNarrow?: boolean,
  ): Knex.QueryBuilder;

  /**
   * Whether the scope alone, by the database's own estimate, leaves so few
   * documents that their texts are better read than looked up.
   */
  isNarrow(knex: Knex, scope: Scope): Promise<boolean>;

  /** Narrows any query over `search_documents as d`. */
  whereInScope(query: Knex.QueryBuilder, scope: Scope): Knex.QueryBuilder;

  /** Where the column is one of the ids, however many they are. */
  whereOneOf(
    query: Knex.QueryBuilder,
    column: string,
    ids: number[],
  ): Knex.QueryBuilder;
}
