/** A document as plain data, before it is a PDF or a workbook. */
export interface Report {
  title: string;
  /** Of the whole: name and value. */
  facts: [string, string | number | undefined][];
  tables: ReportTable[];
}

export interface ReportTable {
  name: string;
  columns: ReportColumn[];
  rows: (string | number | undefined)[][];
}

export interface ReportColumn {
  title: string;
  type: 'text' | 'number';
  /** Its share of the width of a page. 1 unless told. */
  width?: number;
}

export const textColumn = (title: string, width = 1): ReportColumn => ({
  title,
  type: 'text',
  width,
});

export const numberColumn = (title: string): ReportColumn => ({
  title,
  type: 'number',
});
