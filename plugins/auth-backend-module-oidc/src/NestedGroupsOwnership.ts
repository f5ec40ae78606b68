import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { AuthOwnershipResolver } from '@backstage/plugin-auth-node';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ownershipRefsOf } from '@rackstage/user-access';

/** Whoever is in a group is in the groups above it too. */
export class NestedGroupsOwnership implements AuthOwnershipResolver {
  constructor(
    private readonly options: { catalog: CatalogService; auth: AuthService },
  ) {}

  async resolveOwnershipEntityRefs(entity: Entity) {
    return {
      ownershipEntityRefs: await ownershipRefsOf(entity, entityRefs =>
        this.groups(entityRefs),
      ),
    };
  }

  private async groups(entityRefs: string[]) {
    const { items } = await this.options.catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'relations'] },
      { credentials: await this.options.auth.getOwnServiceCredentials() },
    );
    return items;
  }
}
