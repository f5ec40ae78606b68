import { InputError } from '@backstage/errors';
import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import writeWorkbook, { SheetData } from 'write-excel-file/node';
import { unchanged } from './parseCell';
import {
  tableCells,
  WriteOptions,
  WrittenCell,
  WrittenObjects,
} from './tableCells';

/** What a cell of a spreadsheet can hold (ECMA-376, ST_Xstring as Excel limits it). */
const MAX_CELL_CHARACTERS = 32_767;
const MAX_ROWS = 200_000;

export interface ObjectsSheet {
  kind: ObjectKindName;
  objects: WrittenObjects;
}

/**
 * A workbook with a sheet for each kind. What is too long for a cell is written as `…`, which
 * reading leaves as it is.
 *
 * @throws InputError for more objects than a workbook is made of in memory
 */
export async function writeXlsx(
  sheets: readonly ObjectsSheet[],
  options: WriteOptions,
): Promise<Buffer> {
  const written: { sheet: string; data: SheetData; stickyRowsCount: number }[] =
    [];
  let count = 0;
  for (const { kind, objects } of sheets) {
    const data: SheetData = [];
    for await (const cells of tableCells(kind, objects, options)) {
      if (count === MAX_ROWS) {
        throw new InputError(
          `A workbook has at most ${MAX_ROWS} rows; a CSV can have more`,
        );
      }
      count += 1;
      data.push(cells.map(toCell));
    }
    written.push({ sheet: kind, data, stickyRowsCount: 1 });
  }
  return writeWorkbook(written).toBuffer();
}

function toCell(value: WrittenCell) {
  if (typeof value !== 'string') {
    return value;
  }
  const text = escape(value);
  // As text, so that nothing is taken for a formula.
  return {
    type: String,
    value: text.length > MAX_CELL_CHARACTERS ? unchanged : text,
  };
}

/**
 * Characters that XML has not, and what looks as if it were one of them escaped
 * (ST_Xstring). Besides texts like `constructor`: the writer finds every object
 * to have them, and gives them a wrong place among its texts.
 */
const escape = (text: string) =>
  text in {} ? escapeOne(text[0]) + text.slice(1) : escapeAll(text);

const escapeAll = (text: string) =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(unwritable, escapeOne);

/** What XML has not, and what the writer leaves out besides. */
const unwritable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufffd\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;

const escapeOne = (character: string) =>
  character
    .split('')
    .map(
      unit =>
        `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .join('');
