import { AuthService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  DatacenterObject,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { DatacenterService } from '@rackstage/plugin-datacenter-node';

/** Some objects of a kind, with the titles of what they refer to. */
export interface ObjectsRead {
  objects: DatacenterObject[];
  titles: Record<string, string>;
}

/** Objects of a page: as many as the API gives. */
const pageSize = 500;

/** Reads from the data center on behalf of the catalog. */
export class DatacenterReader {
  constructor(
    private readonly options: {
      datacenter: Pick<DatacenterService, 'listObjects' | 'getObject'>;
      auth: AuthService;
    },
  ) {}

  /** All of a kind, page by page: there may be tens of thousands. */
  async *list(
    kind: ObjectKindName,
    filter?: string[],
  ): AsyncGenerator<ObjectsRead> {
    const { datacenter, auth } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    let cursor: string | undefined;
    do {
      const page = await datacenter.listObjects(
        kind,
        { limit: pageSize, cursor, filter },
        { credentials },
      );
      yield {
        objects: page.items as DatacenterObject[],
        titles: page.titles,
      };
      cursor = page.nextCursor;
    } while (cursor);
  }

  /** Nothing when there is none. */
  async find(
    kind: ObjectKindName,
    id: string,
  ): Promise<ObjectsRead | undefined> {
    const { datacenter, auth } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    try {
      const object = await datacenter.getObject(kind, id, { credentials });
      return { objects: [object], titles: object.titles };
    } catch (error) {
      if (error instanceof ResponseError && error.statusCode === 404) {
        return undefined;
      }
      throw error;
    }
  }
}
