import { InputError } from '@backstage/errors';
import { CsvError, parse } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import { decodeText } from './decodeText';
import { unguard } from './guard';
import { TableLine } from './types';

const delimiters = [',', ';', '\t'];

/** Of a row. An apostrophe that is not closed would hold the whole file. */
const MAX_ROW_CHARACTERS = 2_000_000;
const MAX_COLUMNS = 500;

interface Parsed {
  record: string[];
  info: { lines: number };
}

/**
 * Rows of a CSV (RFC 4180) of any size, by the piece. Its encoding is found out,
 * and whether commas, semicolons or tabs are between its columns.
 *
 * @throws InputError with the line where it is no CSV
 */
export async function* readCsv(
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<TableLine> {
  const { text, start } = await peek(decodeText(bytes));
  let parsedLines = 0;
  const parser = parse({
    delimiter: delimiterOf(start),
    record_delimiter: '\n',
    relax_column_count: true,
    max_record_size: MAX_ROW_CHARACTERS,
    info: true,
    on_record: (row: string[], { lines }) => {
      parsedLines = lines;
      return row;
    },
  });
  // Hands errors of the source on, and ends it when nobody reads any more.
  pipeline(Readable.from(text), parser, () => {});
  let before = 0;
  try {
    for await (const parsed of parser) {
      const { record, info }: Parsed = parsed;
      if (record.length > MAX_COLUMNS) {
        throw new InputError(
          `Line ${before + 1}: more than ${MAX_COLUMNS} columns`,
        );
      }
      yield { line: before + 1, cells: record.map(unguard) };
      before = info.lines;
    }
  } catch (error) {
    throw error instanceof CsvError ? describe(error, parsedLines + 1) : error;
  }
}

/** @param start - line where the row starts that could not be read */
function describe({ code, lines }: CsvError, start: number): InputError {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return new InputError(
        `Line ${start}: a quotation mark is not closed, or the row is too long`,
      );
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return new InputError(
        `Line ${lines}: a quotation mark within a cell has to be there twice`,
      );
    default:
      return new InputError(`Line ${lines}: it is no CSV (${code})`);
  }
}

/** The first line, without losing it. */
async function peek(
  text: AsyncGenerator<string>,
): Promise<{ start: string; text: AsyncGenerator<string> }> {
  let start = '';
  let next = await text.next();
  while (!next.done) {
    start += next.value;
    if (start.length > MAX_ROW_CHARACTERS || start.includes('\n')) {
      break;
    }
    next = await text.next();
  }
  return {
    start,
    text: (async function* all() {
      yield start;
      yield* text;
    })(),
  };
}

/** The one that the titles are parted by most often, outside of quotation marks. */
function delimiterOf(start: string): string {
  const [titles] = start.replace(/"[^"]*"/g, '').split('\n', 1);
  const count = (delimiter: string) => titles.split(delimiter).length;
  return delimiters.reduce((best, delimiter) =>
    count(delimiter) > count(best) ? delimiter : best,
  );
}
