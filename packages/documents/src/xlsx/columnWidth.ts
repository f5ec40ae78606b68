import { WorkbookColumn } from './Workbook';

const LIMITS = { least: 8, most: 60 };
/** As dates and moments are shown. */
const DATES = { date: 10, time: 19 };

/**
 * The width of a column in letters, by its title and values: Hangul takes two, and
 * the title has a button beside it.
 */
export function columnWidth(column: WorkbookColumn, values: string[]): number {
  const { most, least } = LIMITS;
  const title = widthOf(column.title) + 3;
  const content =
    column.type === 'date' || column.type === 'time'
      ? DATES[column.type]
      : values.reduce((widest, value) => Math.max(widest, widthOf(value)), 0) +
        unitWidth(column);
  return Math.min(most, Math.max(least, title, content + 2));
}

function unitWidth(column: WorkbookColumn): number {
  if (column.type !== 'number') return 0;
  return widthOf(column.unit ?? '') + (column.decimals ?? 0) + 2;
}

function widthOf(text: string): number {
  const line = text.slice(0, LIMITS.most);
  return [...line].reduce(
    (sum, letter) => sum + (letter < '\u1100' ? 1 : 2),
    0,
  );
}
