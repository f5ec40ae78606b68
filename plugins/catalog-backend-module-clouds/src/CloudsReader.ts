import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  Account,
  Deployment,
  DeploymentTemplate,
  Instance,
  ManagedResource,
  Operation,
  resourceKinds,
} from '@rackstage/plugin-clouds-common';
import {
  CloudsService,
  CloudsServiceOptions,
} from '@rackstage/plugin-clouds-node';

export interface CloudsReaderOptions {
  clouds: CloudsService;
  auth: AuthService;
}

/** Items of a page when everything is read. */
const pageSize = 200;

/** The kinds of managed resource that are entities. */
const entityKinds = resourceKinds
  .filter(({ entityType }) => entityType !== undefined)
  .map(({ kind }) => kind);

/** Reads from the clouds on behalf of the catalog: whole lists, and single things as long as they are there. */
export class CloudsReader {
  constructor(private readonly options: CloudsReaderOptions) {}

  async instancesOfOperation(id: string): Promise<Operation['instances']> {
    const credentials = await this.credentials();
    const { instances } = await this.options.clouds.getOperation(id, {
      credentials,
    });
    return instances;
  }

  async findInstance(id: string): Promise<Instance | undefined> {
    const credentials = await this.credentials();
    return unlessGone(this.options.clouds.getInstance(id, { credentials }));
  }

  async findDeployment(id: string): Promise<Deployment | undefined> {
    const credentials = await this.credentials();
    return unlessGone(this.options.clouds.getDeployment(id, { credentials }));
  }

  async findResource(id: string): Promise<ManagedResource | undefined> {
    const credentials = await this.credentials();
    return unlessGone(
      this.options.clouds.getManagedResource(id, { credentials }),
    );
  }

  listAccounts(): Promise<Account[]> {
    return this.allPages((page, options) =>
      this.options.clouds.listAccounts(page, options),
    );
  }

  listInstances(query: { q?: string } = {}): Promise<Instance[]> {
    return this.allPages((page, options) =>
      this.options.clouds.listInstances({ ...query, ...page }, options),
    );
  }

  listDeployments(): Promise<Deployment[]> {
    return this.allPages((page, options) =>
      this.options.clouds.listDeployments(page, options),
    );
  }

  listResources(): Promise<ManagedResource[]> {
    return this.allPages((page, options) =>
      this.options.clouds.listManagedResources(
        { ...page, kind: entityKinds },
        options,
      ),
    );
  }

  listTemplates(): Promise<DeploymentTemplate[]> {
    return this.allPages((page, options) =>
      this.options.clouds.listDeploymentTemplates(page, options),
    );
  }

  private async allPages<T>(
    list: (
      page: { limit: number; cursor?: string },
      options: CloudsServiceOptions,
    ) => Promise<{ items: T[]; nextCursor?: string }>,
  ): Promise<T[]> {
    const credentials = await this.credentials();
    const items: T[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: pageSize, cursor }, { credentials });
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }

  private credentials(): Promise<BackstageCredentials> {
    return this.options.auth.getOwnServiceCredentials();
  }
}

async function unlessGone<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ResponseError && error.statusCode === 404) {
      return undefined;
    }
    throw error;
  }
}
