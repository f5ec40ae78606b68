import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * A user or group and all its groups: whoever is in a group is in the groups above it too, as in a directory. Backstage
 * itself counts only the groups that name the user.
 */
export async function ownershipRefsOf(
  entity: Entity,
  load: (entityRefs: string[]) => Promise<(Entity | undefined)[]>,
): Promise<string[]> {
  const refs = new Set([stringifyEntityRef(entity)]);
  let level = groupsOf(entity);
  while (level.length > 0) {
    level.forEach(ref => refs.add(ref));
    const groups = await load(level);
    // Groups that contain each other are visited once.
    level = [
      ...new Set(groups.flatMap(group => (group ? groupsOf(group) : []))),
    ].filter(ref => !refs.has(ref));
  }
  return [...refs];
}

/** A user is a member of groups, a group a child of one. */
const upwards = [RELATION_MEMBER_OF, RELATION_CHILD_OF];

function groupsOf({ relations = [] }: Entity): string[] {
  return relations
    .filter(
      ({ type, targetRef }) =>
        upwards.includes(type) && targetRef.startsWith('group:'),
    )
    .map(({ targetRef }) => targetRef);
}
