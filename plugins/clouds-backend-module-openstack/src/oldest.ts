/** The one that was made first: should there ever be two with one tag, everybody takes the same. */
export function oldest<T>(
  items: T[],
  createdAt: (item: T) => string | undefined,
): T | undefined {
  const timeOf = (item: T) => createdAt(item) ?? '';
  return [...items].sort((a, b) => timeOf(a).localeCompare(timeOf(b)))[0];
}
