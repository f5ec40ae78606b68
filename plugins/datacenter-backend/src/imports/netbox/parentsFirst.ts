import { NetboxGroup } from './netboxObjects';

/** Every group after the one that it is in; otherwise in the order of ids. */
export function parentsFirst(groups: readonly NetboxGroup[]): NetboxGroup[] {
  const known = new Map(groups.map(group => [group.id, group]));
  const sorted = new Set<NetboxGroup>();
  for (const group of [...groups].sort((a, b) => a.id - b.id)) {
    const way: NetboxGroup[] = [];
    let above: NetboxGroup | undefined = group;
    while (above && !sorted.has(above) && !way.includes(above)) {
      way.push(above);
      above = above.parent ? known.get(above.parent.id) : undefined;
    }
    way.reverse().forEach(one => sorted.add(one));
  }
  return [...sorted];
}
