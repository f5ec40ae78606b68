export type CsvColumns<T> = Record<
  string,
  (row: T) => string | number | undefined
>;

/** RFC 4180, with the mark that makes spreadsheets read Korean right. */
export function toCsv<T>(columns: CsvColumns<T>, rows: T[]): string {
  const lines = [
    Object.keys(columns),
    ...rows.map(row => Object.values(columns).map(read => read(row))),
  ];
  return `\uFEFF${lines
    .map(cells => cells.map(toCell).join(','))
    .join('\r\n')}\r\n`;
}

function toCell(value: string | number | undefined): string {
  const text = String(value ?? '');
  // A spreadsheet would run what begins like a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
