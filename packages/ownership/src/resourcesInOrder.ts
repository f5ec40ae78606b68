/** As the permissions registry wants what it asked for: in its order, with a gap for what is not there. */
export async function resourcesInOrder<T extends { id: string }>(
  ids: string[],
  found: Promise<T[]>,
): Promise<(T | undefined)[]> {
  const byId = new Map((await found).map(item => [item.id, item]));
  return ids.map(id => byId.get(id));
}
