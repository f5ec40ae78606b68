import { stripVTControlCharacters } from 'node:util';

/** The last lines of what a machine wrote to a terminal, as text: without colours, cursor movements and bells. */
export function plainConsoleText(written: string, maxLines: number): string {
  const text = stripVTControlCharacters(written)
    .replace(/\r+\n/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
  const lines = text.split('\n');
  // The break at the end of the last line begins no other one.
  const end = lines[lines.length - 1] === '' ? lines.length - 1 : lines.length;
  return lines
    .slice(Math.max(0, end - maxLines), end)
    .map(line => `${line}\n`)
    .join('');
}
