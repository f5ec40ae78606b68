import { InputError } from '@backstage/errors';
import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { DraftRow, readDraft } from './DraftRow';
import { judgeRow } from './judgeRow';
import { readColumns } from './readColumns';
import { resolveReferences } from './resolveReferences';
import { SeenRows } from './SeenRows';
import { ColumnTitles, TableLine, TableLookup, TableRow } from './types';

/** Rows whose references are looked up at once. */
const BATCH = 500;
const MAX_ROWS = 2_000_000;

export interface TableOptions {
  lookup: TableLookup;
  titles?: readonly ColumnTitles[];
}

/**
 * Says of every row what it would do, and what is wrong with it. Holds some
 * hundred rows at a time, whatever the size of the table.
 *
 * @throws InputError when the table as a whole cannot be read
 */
export async function* checkTable(
  kind: ObjectKindName,
  lines: AsyncIterable<TableLine>,
  { lookup, titles = [] }: TableOptions,
): AsyncGenerator<TableRow> {
  const seen = new SeenRows(kind);
  let columns: ReturnType<typeof readColumns> | undefined;
  let drafts: DraftRow[] = [];
  let rows = 0;
  const judge = async () => {
    await resolveReferences(drafts, lookup);
    const objects = await lookup.present(kind, drafts);
    return drafts.map((draft, index) =>
      judgeRow(kind, draft, objects[index], seen),
    );
  };
  for await (const { line, cells } of lines) {
    if (cells.every(cell => cell === null || String(cell).trim() === '')) {
      continue;
    }
    if (!columns) {
      columns = readColumns(kind, cells, titles);
      continue;
    }
    rows += 1;
    if (rows > MAX_ROWS) {
      throw new InputError(`The table has more than ${MAX_ROWS} rows`);
    }
    drafts.push(readDraft(columns, line, cells));
    if (drafts.length === BATCH) {
      yield* await judge();
      drafts = [];
    }
  }
  if (!columns) {
    throw new InputError('The table is empty');
  }
  yield* await judge();
}
