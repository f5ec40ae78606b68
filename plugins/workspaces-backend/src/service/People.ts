import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ownershipRefsOf } from '@rackstage/user-access';

export interface Person {
  /** What the catalog calls it. */
  title?: string;
  gone: boolean;
}

/** Users and groups, as the catalog knows them. */
export class People {
  constructor(
    private readonly options: {
      auth: AuthService;
      catalog: CatalogService;
      logger: LoggerService;
    },
  ) {}

  /** Nothing is known while the catalog does not answer; that is not to say that they are gone. */
  async find(entityRefs: string[]): Promise<Map<string, Person>> {
    if (entityRefs.length === 0) {
      return new Map();
    }
    try {
      const items = await this.entities(entityRefs);
      return new Map(
        entityRefs.map((ref, index) => [ref, personOf(items[index])]),
      );
    } catch (error) {
      this.options.logger.warn(
        'Members are shown without their names, as the catalog does not answer',
        toError(error),
      );
      return new Map();
    }
  }

  /** The person and their groups, as at their sign-in; nothing when the catalog does not know them. */
  async claimsOf(
    entityRef: string,
  ): Promise<{ claims: string[]; title?: string } | undefined> {
    const [entity] = await this.entities([entityRef]);
    return (
      entity && {
        claims: await ownershipRefsOf(entity, refs => this.entities(refs)),
        title: personOf(entity).title,
      }
    );
  }

  private async entities(
    entityRefs: string[],
  ): Promise<(Entity | undefined)[]> {
    const { auth, catalog } = this.options;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'relations', 'spec.profile'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items;
  }
}

function personOf(entity: Entity | undefined): Person {
  const profile = entity?.spec?.profile as { displayName?: string } | undefined;
  const title = profile?.displayName ?? entity?.metadata.title;
  return { ...(title && { title }), gone: entity === undefined };
}
