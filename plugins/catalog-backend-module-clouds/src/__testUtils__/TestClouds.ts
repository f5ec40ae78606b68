import { ResponseError } from '@backstage/errors';
import {
  Account,
  Deployment,
  Instance,
  ManagedResource,
  Operation,
} from '@rackstage/plugin-clouds-common';
import { CloudsService } from '@rackstage/plugin-clouds-node';

/** The clouds context, with what a test puts into it, in pages of two. */
export class TestClouds {
  accounts: Account[] = [];
  instances: Instance[] = [];
  resources: ManagedResource[] = [];
  deployments: Deployment[] = [];
  /** Whatever the operation made, deleted or not. */
  made: Pick<Instance, 'id' | 'name' | 'entityRef'>[] = [];
  failure?: Error;
  /** Held back answers about single instances. */
  gate: Promise<void> = Promise.resolve();

  readonly service = {
    listAccounts: async ({ cursor }) => this.page(this.accounts, cursor),
    listInstances: async ({ cursor, q = '' }) =>
      this.page(
        this.instances.filter(({ name }) => name.includes(q)),
        cursor,
      ),
    getInstance: async id => {
      const found = this.instances.find(instance => instance.id === id);
      await this.gate;
      return found ?? notFound();
    },
    listManagedResources: async ({ cursor, kind = [] }) =>
      this.page(
        this.resources.filter(resource => kind.includes(resource.kind)),
        cursor,
      ),
    getManagedResource: async id =>
      this.resources.find(resource => resource.id === id) ?? notFound(),
    listDeployments: async ({ cursor }) => this.page(this.deployments, cursor),
    getDeployment: async id =>
      this.deployments.find(deployment => deployment.id === id) ?? notFound(),
    getOperation: async () => this.operation(),
  } as Partial<CloudsService> as CloudsService;

  private operation(): Operation {
    this.answer();
    return {
      id: 'op',
      state: 'succeeded',
      percent: 100,
      requestedBy: 'user:default/ann',
      owner: 'group:default/civic',
      workspaceId: 'default',
      sharedWith: [],
      instances: this.made.map(instance => ({
        ...instance,
        phase: 'Running',
        ready: true,
      })),
      createdAt: '2026-03-02T09:00:00.000Z',
    };
  }

  private page<T>(items: T[], cursor = '0') {
    this.answer();
    const end = Number(cursor) + 2;
    return {
      items: items.slice(Number(cursor), end),
      nextCursor: end < items.length ? String(end) : undefined,
    };
  }

  private answer(): void {
    if (this.failure) {
      throw this.failure;
    }
  }
}

async function notFound(): Promise<never> {
  throw await ResponseError.fromResponse(
    Response.json(
      { error: { name: 'NotFoundError', message: 'No instance' } },
      { status: 404 },
    ),
  );
}
