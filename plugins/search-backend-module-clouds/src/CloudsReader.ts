import { AuthService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  Account,
  Driver,
  Instance,
  ManagedResource,
  Resource,
} from '@rackstage/plugin-clouds-common';
import { CloudsService } from '@rackstage/plugin-clouds-node';

const pageSize = 200;

interface Page<T> {
  items: T[];
  nextCursor?: string;
}

/** What search asks clouds, on the portal's own behalf. */
export class CloudsReader {
  constructor(
    private readonly clouds: CloudsService,
    private readonly auth: AuthService,
  ) {}

  async drivers(): Promise<Driver[]> {
    return (await this.clouds.listDrivers(await this.options())).items;
  }

  accounts(): AsyncGenerator<Account[]> {
    return this.pages((page, options) =>
      this.clouds.listAccounts(page, options),
    );
  }

  instances(): AsyncGenerator<Instance[]> {
    return this.pages((page, options) =>
      this.clouds.listInstances(page, options),
    );
  }

  managed(accountId?: string): AsyncGenerator<ManagedResource[]> {
    return this.pages((page, options) =>
      this.clouds.listManagedResources(
        { ...page, accountId: accountId === undefined ? [] : [accountId] },
        options,
      ),
    );
  }

  /** @returns nothing when it is gone */
  async account(id: string): Promise<Account | undefined> {
    const options = await this.options();
    return found(this.clouds.getAccount(id, options));
  }

  /** @returns nothing when it is gone */
  async instance(id: string): Promise<Instance | undefined> {
    const options = await this.options();
    return found(this.clouds.getInstance(id, options));
  }

  /** @returns nothing when it is gone */
  async managedResource(id: string): Promise<ManagedResource | undefined> {
    const options = await this.options();
    return found(this.clouds.getManagedResource(id, options));
  }

  /** Everything that was seen in the account and does not have a page of its own. */
  async *resources(account: Account): AsyncGenerator<Resource[]> {
    const { items: scopes } = await this.clouds.listInventoryScopes(
      account.id,
      await this.options(),
    );
    const managed = await this.managedIds(account);
    for (const { kind, region } of scopes) {
      const pages = this.pages<Resource>((page, options) =>
        this.clouds.listResources(
          account.id,
          { ...page, kind, region },
          options,
        ),
      );
      for await (const resources of pages) {
        // What is managed here is found as that, by whoever may read it.
        yield resources.filter(
          ({ id, data }) =>
            !managed.has(`${kind} ${id}`) &&
            (kind !== 'instance' || data.tag === undefined),
        );
      }
    }
  }

  /** What the cloud calls the volumes, key pairs … of the account that are managed here. */
  private async managedIds(account: Account): Promise<Set<string>> {
    const ids = new Set<string>();
    for await (const resources of this.managed(account.id)) {
      resources.forEach(({ kind, cloudId }) => ids.add(`${kind} ${cloudId}`));
    }
    return ids;
  }

  private async *pages<T>(
    list: (
      page: { limit: number; cursor?: string },
      options: Awaited<ReturnType<CloudsReader['options']>>,
    ) => Promise<Page<T>>,
  ): AsyncGenerator<T[]> {
    let cursor: string | undefined;
    do {
      // A token for each page, as one may expire on the way.
      const page = await list(
        { limit: pageSize, cursor },
        await this.options(),
      );
      yield page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }

  private async options() {
    return { credentials: await this.auth.getOwnServiceCredentials() };
  }
}

async function found<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ResponseError && error.statusCode === 404) {
      return undefined;
    }
    throw error;
  }
}
