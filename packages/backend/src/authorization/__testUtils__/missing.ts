import { RouteRules, words } from './rules';

/** What there is, by plugin: routes, and actions like `ACTION who-am-i`. */
export type Found = Record<string, string[]>;

/** What is wrong with the table: what it lacks, what it has too much, what it does not know. */
export function problemsOf(
  rules: RouteRules,
  found: Found,
  permissions: string[],
): string[] {
  const known = [...words, ...permissions];
  const inTable = linesOf(
    Object.fromEntries(
      Object.entries(rules).map(([plugin, lines]) => [
        plugin,
        Object.keys(lines),
      ]),
    ),
  );
  const there = linesOf(found);
  return [
    ...there
      .filter(line => !inTable.includes(line))
      .map(line => `${line} is not in the table`),
    ...inTable
      .filter(line => !there.includes(line))
      .map(line => `${line} is in the table only`),
    ...Object.entries(rules).flatMap(([plugin, lines]) =>
      Object.entries(lines)
        .filter(([, rule]) => !isKnown(rule, known))
        .map(([line, rule]) => `${plugin}: ${line} asks for '${rule}'`),
    ),
  ].sort();
}

function isKnown(rule: string, known: string[]): boolean {
  const [needs, ...more] = rule.split(' ');
  return known.includes(needs) && more.every(word => word === 'filtered');
}

const linesOf = (table: Found) =>
  Object.entries(table).flatMap(([plugin, lines]) =>
    lines.map(line => `${plugin}: ${line}`),
  );
