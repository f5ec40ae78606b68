import { renderPdf, renderXlsx, WorkbookValue } from '@rackstage/documents';
import { InputError } from '@backstage/errors';
import { Report, ReportColumn, ReportTable } from './Report';
import { Language } from './words';

export type ReportFormat = 'pdf' | 'xlsx';

export interface RenderOptions {
  language: Language;
  /** Of which times are shown: `Asia/Seoul`. */
  timeZone: string;
  now: Date;
}

/** A page has about forty rows: nobody prints more than this, and a workbook has room for them. */
const mostPdfRows = 5000;
const mostXlsxRows = 100_000;

/** @throws InputError when it is too long for the format */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  options: RenderOptions,
): Promise<Buffer> {
  const tables = report.sections.flatMap(section => section.tables);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (format === 'pdf' && rows > mostPdfRows) {
    throw new InputError(
      `This document has ${rows} rows, and a PDF at most ${mostPdfRows}; take XLSX, or a smaller place`,
    );
  }
  if (rows > mostXlsxRows) {
    throw new InputError(
      `This document has ${rows} rows, and a workbook at most ${mostXlsxRows}; take a smaller place`,
    );
  }
  return format === 'pdf'
    ? toPdf(report, options)
    : renderXlsx({
        timeZone: options.timeZone,
        sheets: tables.map(({ name, columns, rows: values }) => ({
          name,
          columns,
          rows: values,
        })),
      });
}

function toPdf(report: Report, { language, timeZone, now }: RenderOptions) {
  const producedAt = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(now);
  return renderPdf({
    title: report.title,
    subtitle: report.subtitle,
    producedAt,
    date: now,
    language,
    page: { size: 'A4', orientation: report.isWide ? 'landscape' : 'portrait' },
    sections: report.sections.map(
      ({ heading, startsPage, facts, drawing, tables }) => ({
        heading,
        startsPage,
        blocks: [
          ...(facts ? [{ type: 'facts' as const, facts }] : []),
          ...(drawing ? [{ type: 'drawing' as const, scene: drawing }] : []),
          ...tables.map(table => pdfTable(table, language)),
        ],
      }),
    ),
  });
}

function pdfTable(
  { name, columns, rows, empty }: ReportTable,
  language: Language,
) {
  return {
    type: 'table' as const,
    caption: name,
    columns: columns.map(column => ({
      title: titleOf(column),
      width: column.width,
      ...(column.type === 'number' && { align: 'right' as const }),
    })),
    rows: rows.map(row =>
      columns.map((column, index) => textOf(column, row[index], language)),
    ),
    empty,
  };
}

const titleOf = (column: ReportColumn) =>
  column.type === 'number' && column.unit
    ? `${column.title} (${column.unit})`
    : column.title;

function textOf(
  column: ReportColumn,
  value: WorkbookValue,
  language: Language,
): string {
  if (value === undefined || value === null) {
    return '';
  }
  return column.type === 'number' && typeof value === 'number'
    ? new Intl.NumberFormat(language, {
        maximumFractionDigits: column.decimals,
      }).format(value)
    : String(value);
}
