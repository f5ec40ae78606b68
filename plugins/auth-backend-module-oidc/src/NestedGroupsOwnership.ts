import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { AuthOwnershipResolver } from '@backstage/plugin-auth-node';
import { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * Whoever is in a group is in the groups above it too, as in a directory. Backstage itself counts only the groups that
 * name the user.
 */
export class NestedGroupsOwnership implements AuthOwnershipResolver {
  constructor(
    private readonly options: { catalog: CatalogService; auth: AuthService },
  ) {}

  async resolveOwnershipEntityRefs(entity: Entity) {
    const refs = new Set([stringifyEntityRef(entity)]);
    let level = targets(entity, RELATION_MEMBER_OF);
    while (level.length > 0) {
      level.forEach(ref => refs.add(ref));
      const groups = await this.groups(level);
      // Groups that contain each other are visited once.
      level = [
        ...new Set(groups.flatMap(group => targets(group, RELATION_CHILD_OF))),
      ].filter(ref => !refs.has(ref));
    }
    return { ownershipEntityRefs: [...refs] };
  }

  private async groups(entityRefs: string[]): Promise<Entity[]> {
    const { items } = await this.options.catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'relations'] },
      { credentials: await this.options.auth.getOwnServiceCredentials() },
    );
    return items.filter(item => item !== undefined);
  }
}

function targets({ relations = [] }: Entity, type: string): string[] {
  return relations
    .filter(
      relation =>
        relation.type === type && relation.targetRef.startsWith('group:'),
    )
    .map(({ targetRef }) => targetRef);
}
