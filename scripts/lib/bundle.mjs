import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** How far a size may be from the one that was written down, before somebody decides about it. */
const headroom = 1.03;

/**
 * What a browser fetches before the first page, in kB as gzip makes them: the
 * scripts and styles that the page itself names.
 *
 * @returns {Record<string, number>} by name, without the hash in it
 */
export function firstLoad(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const files = [
    ...html.matchAll(/(?:src|href)="[^"]*\/(static\/[^"]+\.(?:js|css))"/g),
  ].map(([, file]) => file);
  return Object.fromEntries(
    files.map(file => [
      file.replace('static/', '').replace(/\.[0-9a-f]{8,}(?=\.)/, ''),
      Math.round(gzipSync(readFileSync(join(dist, file))).length / 100) / 10,
    ]),
  );
}

export const sum = sizes =>
  Math.round(Object.values(sizes).reduce((all, size) => all + size, 0) * 10) /
  10;

/**
 * What is wrong with the sizes, and which parts have grown, largest growth
 * first.
 *
 * @param budget - sizes that were agreed on
 */
export function sizeProblems(sizes, budget) {
  const [now, then] = [sum(sizes), sum(budget)];
  if (now <= then * headroom) {
    return [];
  }
  const grown = Object.entries(sizes)
    .map(([name, size]) => ({ name, size, before: budget[name] ?? 0 }))
    .map(part => ({ ...part, by: part.size - part.before }))
    .filter(({ by }) => by >= 0.1)
    .sort((a, b) => b.by - a.by);
  return [
    `The first load is ${now} kB and was to be ${then} kB, or ${Math.round(
      (headroom - 1) * 100,
    )} % more`,
    ...grown.map(
      ({ name, size, before, by }) =>
        `${name}: ${before} → ${size} kB (+${by.toFixed(1)})`,
    ),
  ];
}
