import { JsonObject, JsonValue } from '@backstage/types';
import stringWidth from 'string-width';

/** Columns as wide as their widest cell; Korean letters are two wide. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map(row => stringWidth(row[column]))),
  );
  return rows
    .map(row =>
      row
        .map((cell, column) =>
          column === row.length - 1
            ? cell
            : cell + ' '.repeat(widths[column] - stringWidth(cell)),
        )
        .join('  ')
        .trimEnd(),
    )
    .map(line => `${line}\n`)
    .join('');
}

/** In one line, and without what a terminal would take as a command. */
export function textOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) {
    return '-';
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replace(/\p{Cc}+/gu, ' ');
}

/** `account.name` of an object. */
export function valueAt(
  object: JsonObject,
  path: string,
): JsonValue | undefined {
  return path
    .split('.')
    .reduce<JsonValue | undefined>(
      (value, key) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? value[key]
          : undefined,
      object,
    );
}
