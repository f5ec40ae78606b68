import { InputError } from '@backstage/errors';
import writeXlsxFile, {
  type CellObject,
  type Row,
} from 'write-excel-file/node';
import { columnWidth } from './columnWidth';
import { sheetNames } from './sheetNames';
import { toCell } from './toCell';
import { wallClock } from './wallClock';
import { Workbook, WorkbookSheet } from './Workbook';

/** The rows of a sheet, less the one of the titles. */
const MOST_ROWS = 1_048_575;
/** Enough to see how wide a column is. */
const ROWS_LOOKED_AT = 1000;
const HEAD = { fontWeight: 'bold', backgroundColor: '#f1f3f5' } as const;

/**
 * A workbook as XLSX: a sheet's first row has the titles, stays in sight and has
 * filters; numbers and dates are numbers and dates.
 *
 * Throws InputError for a value that is not of its column's type, a sheet with more
 * rows than fit, and a workbook without sheets or columns.
 */
export async function renderXlsx(workbook: Workbook): Promise<Buffer> {
  const { sheets, timeZone } = workbook;
  if (!sheets.length) throw new InputError('A workbook needs a sheet');
  const names = sheetNames(sheets.map(({ name }) => name));
  const toWallClock = wallClock(timeZone);
  const file = writeXlsxFile(
    sheets.map((sheet, index) => ({
      sheet: names[index],
      data: [headOf(sheet), ...rowsOf(sheet, toWallClock)],
      columns: widthsOf(sheet),
      stickyRowsCount: 1,
    })),
    { features: [filters(sheets)] },
  );
  return file.toBuffer();
}

function headOf({ name, columns }: WorkbookSheet): Row {
  if (!columns.length)
    throw new InputError(`The sheet '${name}' has no columns`);
  return columns.map(({ title, type }): CellObject => ({
    ...HEAD,
    type: String,
    value: title,
    align: type === 'number' ? 'right' : undefined,
  }));
}

function rowsOf(
  { name, columns, rows }: WorkbookSheet,
  toWallClock: (moment: Date) => Date,
): Row[] {
  if (rows.length > MOST_ROWS) {
    throw new InputError(
      `The sheet '${name}' has ${rows.length} rows, of which ${MOST_ROWS} fit`,
    );
  }
  return rows.map(row =>
    columns.map((column, index) => toCell(column, row[index], toWallClock)),
  );
}

function widthsOf({ columns, rows }: WorkbookSheet) {
  const seen = rows.slice(0, ROWS_LOOKED_AT);
  return columns.map((column, index) => ({
    width: columnWidth(
      column,
      seen.map(row => String(row[index] ?? '')),
    ),
  }));
}

/** Filters above every column, which the writer has no option for. */
function filters(sheets: WorkbookSheet[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (
            content: string,
            _: unknown,
            { sheetIndex }: { sheetIndex: number },
          ) => {
            const { columns, rows } = sheets[sheetIndex];
            const last = `${columnLetters(columns.length)}${rows.length + 1}`;
            return content.replace(
              '</sheetData>',
              `</sheetData><autoFilter ref="A1:${last}"/>`,
            );
          },
        },
      },
    },
  };
}

/** The name of a column, counted from 1: `A` to `Z`, `AA` and so on. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  const before = Math.floor((column - 1) / 26);
  return before ? columnLetters(before) + last : last;
}
