import { setImmediate } from 'timers/promises';
import { BlockWriter } from './BlockWriter';
import { TextStyle } from './Canvas';
import { lineHeight, PageWriter } from './PageWriter';
import { PdfColumn, PdfTable } from './PdfDocument';
import { CAPTION, CELL, HAIRLINE, QUIET, RULE, SHADE } from './styles';

const SPACE = 2.5;
const PADDING = { side: 1.6, top: 0.9 };
const HEAD: TextStyle = { ...CELL, weight: 'bold' };
/** After so many rows others get their turn; a row takes about half a millisecond. */
const ROWS_AT_ONCE = 50;

interface Column extends PdfColumn {
  x: number;
  width: number;
}

/** The lines of each cell. */
type Row = string[][];

export const tableWriter: BlockWriter<PdfTable> = {
  startHeight(writer, table) {
    const caption = table.caption ? lineHeight(CAPTION) + 1 : 0;
    const columns = columnsOf(writer, table);
    const head = rowOf(writer, columns, titlesOf(table), HEAD);
    const rowHeight = lineHeight(CELL) + 2 * PADDING.top;
    return SPACE + caption + heightOf(head) + 2 * rowHeight;
  },

  async write(writer, table) {
    const columns = columnsOf(writer, table);
    const head = rowOf(writer, columns, titlesOf(table), HEAD);

    writer.space(SPACE);
    writer.ensure(tableWriter.startHeight(writer, table));
    if (table.caption) {
      writer.writeLines(writer.wrap(table.caption, CAPTION), CAPTION);
      writer.y += 1;
    }
    writeHead(writer, columns, head);
    for (const [index, texts] of table.rows.entries()) {
      const row = rowOf(writer, columns, texts, CELL);
      writeRow(writer, columns, { row, head, style: CELL });
      writer.rule(writer.y, HAIRLINE, 0.15);
      if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await setImmediate();
    }
    if (!table.rows.length && table.empty) writeEmpty(writer, table.empty);
    if (table.totals) {
      const row = rowOf(writer, columns, table.totals, HEAD);
      if (heightOf(row) <= writer.remaining) writer.rule(writer.y, RULE, 0.3);
      writeRow(writer, columns, { row, head, style: HEAD });
    }
    writer.y += SPACE;
  },
};

const titlesOf = ({ columns }: PdfTable) => columns.map(({ title }) => title);

function columnsOf(writer: PageWriter, { columns }: PdfTable): Column[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  let x = writer.left;
  return columns.map(column => {
    const width = (writer.width * column.width) / shares;
    const placed = { ...column, x, width };
    x += width;
    return placed;
  });
}

function rowOf(
  writer: PageWriter,
  columns: Column[],
  texts: string[],
  style: TextStyle,
): Row {
  return columns.map((column, index) =>
    writer.wrap(
      texts[index] ?? '',
      styleIn(column, style),
      column.width - 2 * PADDING.side,
    ),
  );
}

/** Numbers stand below each other. */
const styleIn = ({ align }: Column, style: TextStyle): TextStyle =>
  align === 'right' ? { ...style, tabular: true } : style;

const linesOf = (row: Row) => Math.max(...row.map(lines => lines.length));

const heightOf = (row: Row) =>
  linesOf(row) * lineHeight(CELL) + 2 * PADDING.top;

function writeHead(writer: PageWriter, columns: Column[], head: Row): void {
  writer.canvas.pdf
    .rect(writer.left, writer.y, writer.width, heightOf(head))
    .fill(SHADE);
  writeCells(writer, columns, head, HEAD);
  writer.rule(writer.y, RULE, 0.3);
}

/**
 * A row is not torn over two pages, but where it is higher than a page; the head is
 * repeated above what goes on.
 */
function writeRow(
  writer: PageWriter,
  columns: Column[],
  { row, head, style }: { row: Row; head: Row; style: TextStyle },
): void {
  const goOn = () => {
    writer.newPage();
    writeHead(writer, columns, head);
  };
  if (heightOf(row) > writer.remaining) goOn();
  let rest = row;
  while (heightOf(rest) > writer.remaining) {
    const room = writer.remaining - 2 * PADDING.top;
    const count = Math.max(1, Math.floor(room / lineHeight(CELL)));
    writeCells(
      writer,
      columns,
      rest.map(lines => lines.slice(0, count)),
      style,
    );
    rest = rest.map(lines => lines.slice(count));
    goOn();
  }
  writeCells(writer, columns, rest, style);
}

function writeCells(
  writer: PageWriter,
  columns: Column[],
  row: Row,
  style: TextStyle,
): void {
  const { canvas } = writer;
  columns.forEach((column, index) => {
    const cellStyle = styleIn(column, style);
    row[index].forEach((text, line) => {
      if (!text) return;
      const room =
        column.width - 2 * PADDING.side - canvas.widthOf(text, cellStyle);
      const indents = { left: 0, center: room / 2, right: room };
      const x = column.x + PADDING.side + indents[column.align ?? 'left'];
      const top = writer.y + PADDING.top + line * lineHeight(CELL);
      writer.line(text, x, top, cellStyle);
    });
  });
  writer.y += heightOf(row);
}

function writeEmpty(writer: PageWriter, text: string): void {
  writer.y += PADDING.top;
  const style = { ...CELL, color: QUIET };
  writer.line(text, writer.left + PADDING.side, writer.y, style);
  writer.y += lineHeight(CELL) + PADDING.top;
  writer.rule(writer.y, HAIRLINE, 0.15);
}
