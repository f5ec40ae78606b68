import {
  FieldValues,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';

export type TableCell = string | number | boolean | Date | null;

/** A row as it is in the file; the first one has the titles. */
export interface TableLine {
  /** From 1, as editors and spreadsheets count: where the row starts. */
  line: number;
  cells: readonly TableCell[];
}

/** An object as it is now. */
export interface PresentObject {
  id: string;
  revision: number;
  fields: FieldValues;
}

/** What is there already. Asked for hundreds at once. */
export interface TableLookup {
  /** Ids of objects of the kind by what people call them: `Seoul/Room 1/R01`, or `R01` alone. */
  find(
    kind: ObjectKindName,
    paths: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  /** What each row is about: by its id, else by what is unique. Undefined for new objects. */
  present(
    kind: ObjectKindName,
    rows: readonly { id?: string; fields: FieldValues }[],
  ): Promise<readonly (PresentObject | undefined)[]>;
}

export interface CellProblem {
  /** The title as it is in the file. Undefined for the whole row. */
  column?: string;
  message: string;
}

export type TableRowKind = 'create' | 'change' | 'same' | 'error';

export interface TableRow {
  line: number;
  kind: TableRowKind;
  /** Of a change: which object, and as it was looked at. */
  id?: string;
  revision?: number;
  /** Of a new object all that is given; of a change what differs, null for what is taken away. */
  fields: FieldValues;
  problems: CellProblem[];
}

/** Titles by the names of fields, `id` too: one map for each language. */
export type ColumnTitles = Readonly<Record<string, string>>;
