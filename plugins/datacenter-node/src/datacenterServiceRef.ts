import {
  AuthService,
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  DatacenterClient,
  DatacenterObject,
  ObjectKindName,
  ObjectPage,
  Plan,
  PlanCheck,
  QueryOf,
} from '@rackstage/plugin-datacenter-common';

export interface DatacenterServiceOptions {
  /** On whose behalf; permissions are theirs. */
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** An object, with the titles of those that it refers to, by their ids. */
export type ObjectWithTitles = DatacenterObject & {
  titles: Record<string, string>;
};

/** What the data center answers to other backends. Rejects with `ResponseError`. */
export interface DatacenterService {
  listObjects(
    kind: ObjectKindName,
    query: QueryOf<'listObjects'>,
    options: DatacenterServiceOptions,
  ): Promise<ObjectPage>;

  getObject(
    kind: ObjectKindName,
    id: string,
    options: DatacenterServiceOptions,
  ): Promise<ObjectWithTitles>;

  getPlan(id: string, options: DatacenterServiceOptions): Promise<Plan>;

  checkPlan(id: string, options: DatacenterServiceOptions): Promise<PlanCheck>;
}

class HttpDatacenterService implements DatacenterService {
  private readonly client: DatacenterClient;

  constructor(
    private readonly auth: AuthService,
    discovery: DiscoveryService,
  ) {
    this.client = new DatacenterClient({
      discoveryApi: discovery,
      fetchApi: { fetch },
    });
  }

  async listObjects(
    kind: ObjectKindName,
    query: QueryOf<'listObjects'>,
    options: DatacenterServiceOptions,
  ) {
    return this.client.listObjects(kind, query, await this.request(options));
  }

  async getObject(
    kind: ObjectKindName,
    id: string,
    options: DatacenterServiceOptions,
  ) {
    const object = await this.client.getObject(
      kind,
      id,
      await this.request(options),
    );
    return object as ObjectWithTitles;
  }

  async getPlan(id: string, options: DatacenterServiceOptions) {
    return this.client.getPlan(id, await this.request(options));
  }

  async checkPlan(id: string, options: DatacenterServiceOptions) {
    return this.client.checkPlan(id, await this.request(options));
  }

  private async request({ credentials, signal }: DatacenterServiceOptions) {
    const { token } = await this.auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'datacenter',
    });
    return { token, signal };
  }
}

export const datacenterServiceRef = createServiceRef<DatacenterService>({
  id: 'datacenter',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) =>
        new HttpDatacenterService(auth, discovery),
    }),
});
