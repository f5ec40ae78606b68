import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { guard } from './guard';
import {
  tableCells,
  WriteOptions,
  WrittenCell,
  WrittenObjects,
} from './tableCells';

/**
 * A CSV (RFC 4180) of any number of objects, by the row; with the mark that
 * makes spreadsheets read Korean right.
 */
export async function* writeCsv(
  kind: ObjectKindName,
  objects: WrittenObjects,
  options: WriteOptions,
): AsyncGenerator<string> {
  yield '\uFEFF';
  for await (const cells of tableCells(kind, objects, options)) {
    yield `${cells.map(toCell).join(',')}\r\n`;
  }
}

function toCell(value: WrittenCell): string {
  // A number that is one is no formula, though it begins with a minus.
  const text = typeof value === 'string' ? guard(value) : String(value ?? '');
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
