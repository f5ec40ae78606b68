/** How many one pattern makes at most. */
const most = 500;

/**
 * `Ethernet[1-48]` becomes 48 names, `[1-2]/[1-24]` 48 as well; a first number
 * with zeros before it keeps their width. What is no range stays as it is.
 */
export function expandNames(pattern: string): string[] {
  const range = /\[(\d{1,5})-(\d{1,5})\]/.exec(pattern);
  if (!range) {
    return [pattern];
  }
  const [whole, first, last] = range;
  const [from, to] = [Number(first), Number(last)];
  if (to < from || to - from >= most) {
    return [pattern];
  }
  const [before, after] = [
    pattern.slice(0, range.index),
    pattern.slice(range.index + whole.length),
  ];
  const rest = expandNames(after);
  const names = Array.from({ length: to - from + 1 }, (_, index) =>
    String(from + index).padStart(first.length, '0'),
  ).flatMap(number => rest.map(tail => `${before}${number}${tail}`));
  return names.length > most ? [pattern] : names;
}
