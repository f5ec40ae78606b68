import { InputError } from '@backstage/errors';
import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { unzip } from '../files/unzip';
import { TableCell, TableLine } from './types';

const limits = { maxBytes: 100_000_000, maxFiles: 1_000 };
const MAX_ROWS = 200_000;
const MAX_COLUMNS = 500;
/** The reader makes room for every cell up to the last one. */
const MAX_CELLS = 10_000_000;

/**
 * Rows of the first sheet of a workbook. Reads it as a whole: what is larger
 * than the limits has to be CSV.
 *
 * @throws InputError when it is no workbook, or too large unpacked
 */
export async function* readXlsx(workbook: Buffer): AsyncGenerator<TableLine> {
  const files = unzip(workbook, limits);
  for (const [name, content] of files) {
    if (/\.(xml|rels)$/i.test(name)) {
      checkXml(content.toString('utf8'));
    }
  }
  // Packed again, as another reader might see other files in the same archive.
  const checked = zipSync(Object.fromEntries(files), { level: 0 });
  const rows = await sheetOf(Buffer.from(checked));
  for (const [index, cells] of rows.entries()) {
    yield { line: index + 1, cells };
  }
}

async function sheetOf(workbook: Buffer): Promise<TableCell[][]> {
  try {
    return (await readSheet(workbook, { trim: false })) as TableCell[][];
  } catch (error) {
    throw new InputError('The file is not an XLSX that can be read', error);
  }
}

/** A small sheet can say that it has billions of cells. */
function checkXml(xml: string): void {
  let rows = 0;
  let columns = 0;
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw new InputError(
      `The XLSX has XML that is not valid: ${error.message}`,
    );
  });
  parser.on('doctype', () => {
    throw new InputError('The XLSX has XML with a document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (!/^(\w+:)?(c|row|dimension)$/.test(name)) {
      return;
    }
    for (const cell of `${attributes.r ?? ''}:${attributes.ref ?? ''}`.split(
      ':',
    )) {
      const [, letters = '', digits = '0'] =
        /^\$?([A-Z]*)\$?(\d*)$/i.exec(cell) ?? [];
      rows = Math.max(rows, Number(digits));
      columns = Math.max(columns, columnOf(letters));
    }
    if (
      rows > MAX_ROWS ||
      columns > MAX_COLUMNS ||
      rows * columns > MAX_CELLS
    ) {
      throw new InputError(
        `The sheet has more than ${MAX_ROWS} rows or ${MAX_COLUMNS} columns; a CSV can have more rows`,
      );
    }
  });
  parser.write(xml).close();
}

/** `A` is 1, `AA` is 27. */
const columnOf = (letters: string) =>
  [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
