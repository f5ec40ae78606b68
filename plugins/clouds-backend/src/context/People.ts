import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ownershipRefsOf } from '@rackstage/user-access';

/** Who is in the catalog. */
export class People {
  constructor(
    private readonly catalog: CatalogService,
    private readonly auth: AuthService,
  ) {}

  async exists(entityRef: string): Promise<boolean> {
    return (await this.findOne(entityRef)) !== undefined;
  }

  /** Somebody and their groups, as at their sign-in. */
  async claimsOf(userEntityRef: string): Promise<string[]> {
    const entity = await this.findOne(userEntityRef);
    return entity
      ? ownershipRefsOf(entity, refs => this.find(refs))
      : [userEntityRef];
  }

  private async findOne(entityRef: string) {
    const [entity] = await this.find([entityRef]);
    return entity;
  }

  private async find(entityRefs: string[]) {
    const { items } = await this.catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'relations'] },
      { credentials: await this.auth.getOwnServiceCredentials() },
    );
    return items;
  }
}
