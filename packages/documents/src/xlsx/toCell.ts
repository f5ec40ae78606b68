import { InputError } from '@backstage/errors';
import type { CellObject } from 'write-excel-file/node';
import { printable } from '../text/printable';
import { WorkbookColumn, WorkbookValue } from './Workbook';

/** The most letters that Excel opens in a cell. */
const LONGEST = 32_767;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A value as a cell of its column; nothing for nothing. Text stays text: `=1+1` is
 * not computed.
 *
 * Throws InputError for a value that is not of the column's type.
 */
export function toCell(
  column: WorkbookColumn,
  value: WorkbookValue,
  toWallClock: (moment: Date) => Date,
): CellObject | null {
  if (value === undefined || value === null || value === '') return null;
  switch (column.type) {
    case 'text':
      return { type: String, value: text(value) };
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) break;
      return { type: Number, value, format: numberFormat(column) };
    case 'date': {
      if (typeof value !== 'string' || !DAY.test(value)) break;
      const day = new Date(`${value}T00:00:00Z`);
      if (Number.isNaN(day.getTime())) break;
      return { type: Date, value: day, format: 'yyyy-mm-dd' };
    }
    default:
      if (!(value instanceof Date) || Number.isNaN(value.getTime())) break;
      return {
        type: Date,
        value: toWallClock(value),
        format: 'yyyy-mm-dd hh:mm:ss',
      };
  }
  throw new InputError(
    `The column '${column.title}' has values of type ${column.type}, not '${value}'`,
  );
}

function text(value: NonNullable<WorkbookValue>): string {
  const line = printable(String(value));
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

function numberFormat({
  unit,
  decimals,
}: Extract<WorkbookColumn, { type: 'number' }>): string {
  const digits =
    decimals === undefined
      ? 'General'
      : `#,##0${decimals ? `.${'0'.repeat(decimals)}` : ''}`;
  return unit ? `${digits}" ${unit.replace(/"/g, '')}"` : digits;
}
