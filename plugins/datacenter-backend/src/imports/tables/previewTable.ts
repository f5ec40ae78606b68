import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { checkTable, TableOptions } from './checkTable';
import { CellProblem, TableLine, TableRow, TableRowKind } from './types';

export interface TablePreview {
  counts: Record<TableRowKind, number>;
  /** The first ones. */
  rows: TableRow[];
  /** The first ones of the whole table, whether their rows are shown or not. */
  problems: ({ line: number } & CellProblem)[];
}

export interface PreviewOptions extends TableOptions {
  /** Default: 1000. */
  maxRows?: number;
  /** Default: 100. */
  maxProblems?: number;
}

/** What importing a table would do, row by row, before anything is done. */
export async function previewTable(
  kind: ObjectKindName,
  lines: AsyncIterable<TableLine>,
  { maxRows = 1000, maxProblems = 100, ...options }: PreviewOptions,
): Promise<TablePreview> {
  const preview: TablePreview = {
    counts: { create: 0, change: 0, same: 0, error: 0 },
    rows: [],
    problems: [],
  };
  for await (const row of checkTable(kind, lines, options)) {
    preview.counts[row.kind] += 1;
    if (preview.rows.length < maxRows) {
      preview.rows.push(row);
    }
    for (const problem of row.problems) {
      if (preview.problems.length < maxProblems) {
        preview.problems.push({ line: row.line, ...problem });
      }
    }
  }
  return preview;
}
