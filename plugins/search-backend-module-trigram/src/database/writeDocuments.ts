import { Knex } from 'knex';
import { namesOf } from '../text/names';
import { Dialect } from './Dialect';
import { DocumentRow } from './rows';

/** Rows of one statement: SQLite takes a limited number of values. */
const chunkSize = 100;

/**
 * Puts documents and everything they are found by into the tables, in the
 * order of their refs: two replicas that write the same ones then wait for
 * each other and do not block each other.
 */
export async function writeDocuments(
  tx: Knex,
  dialect: Dialect,
  type: string,
  documents: DocumentRow[],
  now: number,
): Promise<void> {
  const ordered = [...documents].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  for (let start = 0; start < ordered.length; start += chunkSize) {
    const chunk = ordered.slice(start, start + chunkSize);
    const ids = await writeRows(tx, dialect, type, chunk, now);
    const numbered = chunk.map(row => ({ ...row, id: ids.get(row.ref)! }));
    await forgetIndex(tx, dialect, [...ids.values()]);
    await dialect.writeIndex(tx, numbered);
    await writeDetails(tx, numbered);
  }
}

async function writeRows(
  tx: Knex,
  dialect: Dialect,
  type: string,
  rows: DocumentRow[],
  now: number,
): Promise<Map<string, number>> {
  const written: { id: number; ref: string }[] = await tx('search_documents')
    .insert(
      rows.map(row => ({
        type,
        ref: row.ref,
        digest: row.digest,
        changed_at: now,
        missed: false,
        title: row.title,
        body: row.body,
        document: row.document,
        ...dialect.columns(row),
      })),
    )
    .onConflict(['type', 'ref'])
    .merge()
    .returning(['id', 'ref']);
  return new Map(written.map(({ id, ref }) => [ref, id]));
}

/** All but the documents themselves. */
export async function forgetIndex(
  tx: Knex,
  dialect: Dialect,
  ids: number[],
): Promise<void> {
  await dialect.removeFromIndex(tx, ids);
  for (const table of ['search_names', 'search_attributes']) {
    await dialect.whereOneOf(tx(table), 'document_id', ids).delete();
  }
}

async function writeDetails(
  tx: Knex,
  documents: (DocumentRow & { id: number })[],
): Promise<void> {
  const names = documents.flatMap(({ id, title, identifiers }) =>
    namesOf(title, identifiers).map(name => ({ document_id: id, ...name })),
  );
  const attributes = documents.flatMap(row =>
    row.attributes.map(attribute => ({ document_id: row.id, ...attribute })),
  );
  await tx.batchInsert('search_names', names, chunkSize);
  await tx.batchInsert('search_attributes', attributes, chunkSize);
}
