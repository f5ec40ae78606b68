import {
  FieldValues,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { parseCell, textOf } from './parseCell';
import { TableColumn } from './readColumns';
import { CellProblem, TableCell } from './types';

/** Names of other objects that are to become ids. */
export interface PendingReference {
  field: string;
  column: string;
  to: ObjectKindName;
  paths: string[];
  many: boolean;
}

/** A row between the file and the judgement. */
export interface DraftRow {
  line: number;
  id?: string;
  /** Null for an empty cell; fields without a column are not there. */
  fields: FieldValues;
  pending: PendingReference[];
  problems: CellProblem[];
  /** Titles of columns by the names of fields. */
  columns: ReadonlyMap<string, string>;
}

export function readDraft(
  columns: readonly TableColumn[],
  line: number,
  cells: readonly TableCell[],
): DraftRow {
  const draft: DraftRow = {
    line,
    fields: {},
    pending: [],
    problems: [],
    columns: titlesOf(columns),
  };
  for (const { field, index, title } of columns) {
    const cell = cells[index] ?? null;
    const parsed = field && parseCell(field, cell);
    if (!field) {
      draft.id = textOf(cell) || undefined;
    } else if (!parsed) {
      continue;
    } else if ('value' in parsed) {
      draft.fields[field.name] = parsed.value;
    } else if ('problem' in parsed) {
      draft.problems.push({ column: title, message: parsed.problem });
    } else {
      draft.pending.push({ field: field.name, column: title, ...parsed });
    }
  }
  requireNothingBeside(columns, cells, draft);
  return draft;
}

const known = new WeakMap<object, ReadonlyMap<string, string>>();

function titlesOf(
  columns: readonly TableColumn[],
): ReadonlyMap<string, string> {
  const titles =
    known.get(columns) ??
    new Map(columns.map(({ field, title }) => [field?.name ?? 'id', title]));
  known.set(columns, titles);
  return titles;
}

/** A comma too many moves every value of a row: better said than read. */
function requireNothingBeside(
  columns: readonly TableColumn[],
  cells: readonly TableCell[],
  { problems }: DraftRow,
): void {
  const last = Math.max(...columns.map(({ index }) => index));
  if (cells.slice(last + 1).some(cell => textOf(cell) !== '')) {
    problems.push({ message: 'has more cells than the table has columns' });
  }
}
