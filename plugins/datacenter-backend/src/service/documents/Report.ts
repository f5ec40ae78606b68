import { Scene, WorkbookColumn, WorkbookValue } from '@rackstage/documents';

/** What a document says, whatever file it becomes. */
export interface Report {
  title: string;
  subtitle?: string;
  /** Its tables are wider than they are long: on paper it lies. */
  isWide?: boolean;
  sections: ReportSection[];
}

export interface ReportSection {
  heading: string;
  startsPage?: boolean;
  facts?: { name: string; value: string }[];
  drawing?: Scene;
  tables: ReportTable[];
}

export interface ReportTable {
  /** Name of its sheet in a workbook. */
  name: string;
  columns: ReportColumn[];
  rows: WorkbookValue[][];
  /** Said where there are no rows. */
  empty: string;
}

export type ReportColumn = WorkbookColumn & {
  /** Share of a page's width. */
  width: number;
};

export const textColumn = (title: string, width = 2): ReportColumn => ({
  title,
  type: 'text',
  width,
});

export const numberColumn = (
  title: string,
  unit?: string,
  decimals = 0,
  width = 1.2,
): ReportColumn => ({ title, type: 'number', unit, decimals, width });
