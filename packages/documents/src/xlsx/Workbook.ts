/** A workbook as plain data. */
export interface Workbook {
  sheets: WorkbookSheet[];
  /** Of which times are shown, as a cell has none: `Asia/Seoul`. */
  timeZone: string;
}

export interface WorkbookSheet {
  /** Cut to what a name of a sheet may be, and made different from the others. */
  name: string;
  columns: WorkbookColumn[];
  /** A value for each column; nothing for an empty cell. */
  rows: WorkbookValue[][];
}

export type WorkbookColumn =
  | { title: string; type: 'text' }
  | {
      title: string;
      type: 'number';
      /** Shown behind the number, which stays a number: `kW`. */
      unit?: string;
      /** As many as the number has unless told. */
      decimals?: number;
    }
  /** A day: `2026-11-23`. */
  | { title: string; type: 'date' }
  /** A moment. */
  | { title: string; type: 'time' };

export type WorkbookValue = string | number | Date | undefined | null;
