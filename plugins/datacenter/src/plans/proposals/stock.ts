import { CablingRequest } from '@rackstage/plugin-datacenter-common';

type Stock = NonNullable<CablingRequest['stock']>;

export interface ReadStock {
  stock: Stock;
  /** The first line that is not a length. */
  problem?: { line: number; text: string };
}

const key = 'rackstage.datacenter.cable-stock';

const usual = '0.5\n1\n1.5\n2\n3\n5\n7\n10\n15\n20\n30\n50';

/** `dac-passive 3 = 20`: type and number may be absent. */
const form = /^(?:(\S+)\s+)?(\d+(?:\.\d+)?)(?:\s*=\s*(\d+))?$/;

/** What a person keeps of lengths that there are, one on each line. */
export function readStock(text: string): ReadStock {
  const stock: Stock = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const [found, type, length, count] = form.exec(line) ?? [];
    if (found !== undefined && Number(length) > 0) {
      stock.push({
        ...(type && { type }),
        lengthMetres: Number(length),
        ...(count && { count: Number(count) }),
      });
    } else if (line) {
      return { stock, problem: { line: index + 1, text: line } };
    }
  }
  return { stock };
}

/** As it was last written in this browser. */
export const keptStock = (): string => localStorage.getItem(key) ?? usual;

export const keepStock = (text: string): void =>
  localStorage.setItem(key, text);
