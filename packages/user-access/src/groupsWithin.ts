/**
 * A group and all that are in it, at any depth: the rule of `ownershipRefsOf`, looked at from above.
 *
 * @param loadChildren - the groups directly in any of these
 */
export async function groupsWithin(
  groupRef: string,
  loadChildren: (groupRefs: string[]) => Promise<string[]>,
): Promise<string[]> {
  const refs = new Set([groupRef]);
  let level = [groupRef];
  while (level.length > 0) {
    const children = new Set(await loadChildren(level));
    // Groups that contain each other are visited once.
    level = [...children].filter(ref => !refs.has(ref));
    level.forEach(ref => refs.add(ref));
  }
  return [...refs];
}
