import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { Figure, isExceeded } from './Benchmark';

export interface Result {
  benchmark: string;
  figures: Figure[];
  skipped?: string;
  failed?: string;
}

/** Where and when, without which a number says little. */
export interface Conditions {
  at: string;
  node: string;
  cpu: string;
  cores: number;
  memoryGiB: number;
  /** Of the last minute, when it began: far from 0, the machine had other work to do. */
  load: number;
}

export const conditions = (): Conditions => ({
  at: new Date().toISOString(),
  node: process.version,
  cpu: cpus()[0].model,
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  load: loadavg()[0],
});

const folder = join(root, '.cache/bench');

/** @returns path of the file */
export function writeJson(where: Conditions, results: Result[]): string {
  const file = join(folder, 'results.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...where, results }, null, 2)}\n`);
  return file;
}

export function table(results: Result[]): string {
  const rows = results.flatMap(({ benchmark, figures, skipped, failed }) => [
    ...figures.map(figure => [
      benchmark,
      figure.name,
      figure.measured,
      figure.beside,
      amount(figure.result, figure.unit),
      figure.limit === undefined ? '–' : `≤ ${figure.limit} ${figure.unit}`,
      verdict(figure),
    ]),
    ...(skipped ? [[benchmark, skipped, '', '', '', '', 'skipped']] : []),
    ...(failed ? [[benchmark, failed, '', '', '', '', 'FAILED']] : []),
  ]);
  const head = ['', 'figure', 'measured', 'beside', 'result', 'limit', ''];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map(row => row[column].length)),
  );
  return [head, widths.map(width => '─'.repeat(width)), ...rows]
    .map(row => row.map((cell, i) => cell.padEnd(widths[i])).join('  '))
    .join('\n');
}

function verdict(figure: Figure): string {
  if (figure.limit === undefined) {
    return '';
  }
  return isExceeded(figure) ? 'EXCEEDED' : 'pass';
}

const amount = (value: number, unit: string) => `${value.toFixed(2)} ${unit}`;
