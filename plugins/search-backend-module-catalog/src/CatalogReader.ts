import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Whole entities are large, their versions are not. */
const pageSize = 500;
const versionsPageSize = 5_000;

/** What search asks the catalog, on the portal's own behalf. */
export class CatalogReader {
  constructor(
    private readonly catalog: CatalogService,
    private readonly auth: AuthService,
  ) {}

  list(filter?: Record<string, string>): AsyncGenerator<Entity[]> {
    return this.pages({ limit: pageSize, filter });
  }

  /** Of every entity, something that changes when it does. */
  async versions(): Promise<Map<string, string>> {
    const versions = new Map<string, string>();
    const fields = ['kind', 'name', 'namespace', 'etag'].map(name =>
      name === 'kind' ? name : `metadata.${name}`,
    );
    for await (const page of this.pages({ limit: versionsPageSize, fields })) {
      for (const entity of page) {
        versions.set(stringifyEntityRef(entity), entity.metadata.etag ?? '');
      }
    }
    return versions;
  }

  /** Those that are still there. */
  async get(refs: string[]): Promise<Entity[]> {
    const { items } = await this.catalog.getEntitiesByRefs(
      { entityRefs: refs },
      { credentials: await this.auth.getOwnServiceCredentials() },
    );
    return items.filter(item => item !== undefined);
  }

  private async *pages(request: {
    limit: number;
    filter?: Record<string, string>;
    fields?: string[];
  }): AsyncGenerator<Entity[]> {
    let cursor: string | undefined;
    do {
      const { items, pageInfo } = await this.catalog.queryEntities(
        cursor
          ? { cursor, limit: request.limit, fields: request.fields }
          : request,
        { credentials: await this.auth.getOwnServiceCredentials() },
      );
      yield items;
      cursor = pageInfo.nextCursor;
    } while (cursor);
  }
}
