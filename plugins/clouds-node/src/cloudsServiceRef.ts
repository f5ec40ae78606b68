import {
  AuthService,
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  Account,
  AccountPage,
  CloudsClient,
  Deployment,
  DeploymentPage,
  DeploymentRequest,
  DeploymentReview,
  DeploymentTemplatePage,
  Driver,
  Instance,
  InstanceEstimate,
  InstancePage,
  InstanceRequest,
  InventoryScope,
  ManagedResource,
  ManagedResourcePage,
  NewDeployment,
  NewInstances,
  Operation,
  QueryOf,
  ResourcePage,
} from '@rackstage/plugin-clouds-common';

export interface CloudsServiceOptions {
  /** On whose behalf; permissions are theirs. */
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** What the clouds context answers to other backends. Rejects with `ResponseError`. */
export interface CloudsService {
  listDrivers(options: CloudsServiceOptions): Promise<{ items: Driver[] }>;

  listAccounts(
    query: QueryOf<'listAccounts'>,
    options: CloudsServiceOptions,
  ): Promise<AccountPage>;

  getAccount(id: string, options: CloudsServiceOptions): Promise<Account>;

  listInventoryScopes(
    accountId: string,
    options: CloudsServiceOptions,
  ): Promise<{ items: InventoryScope[] }>;

  listResources(
    accountId: string,
    query: QueryOf<'listResources'>,
    options: CloudsServiceOptions,
  ): Promise<ResourcePage>;

  estimateInstances(
    request: InstanceRequest,
    options: CloudsServiceOptions,
  ): Promise<InstanceEstimate>;

  createInstances(
    request: NewInstances,
    options: CloudsServiceOptions,
  ): Promise<Operation>;

  listInstances(
    query: QueryOf<'listInstances'>,
    options: CloudsServiceOptions,
  ): Promise<InstancePage>;

  getInstance(id: string, options: CloudsServiceOptions): Promise<Instance>;

  reviewDeployment(
    request: DeploymentRequest,
    options: CloudsServiceOptions,
  ): Promise<DeploymentReview>;

  createDeployment(
    request: NewDeployment,
    options: CloudsServiceOptions,
  ): Promise<Deployment>;

  listDeployments(
    query: QueryOf<'listDeployments'>,
    options: CloudsServiceOptions,
  ): Promise<DeploymentPage>;

  getDeployment(id: string, options: CloudsServiceOptions): Promise<Deployment>;

  listDeploymentTemplates(
    query: QueryOf<'listDeploymentTemplates'>,
    options: CloudsServiceOptions,
  ): Promise<DeploymentTemplatePage>;

  listManagedResources(
    query: QueryOf<'listManagedResources'>,
    options: CloudsServiceOptions,
  ): Promise<ManagedResourcePage>;

  getManagedResource(
    id: string,
    options: CloudsServiceOptions,
  ): Promise<ManagedResource>;

  getOperation(id: string, options: CloudsServiceOptions): Promise<Operation>;

  cancelOperation(
    id: string,
    options: CloudsServiceOptions,
  ): Promise<Operation>;
}

class HttpCloudsService implements CloudsService {
  private readonly client: CloudsClient;

  constructor(
    private readonly auth: AuthService,
    discovery: DiscoveryService,
  ) {
    this.client = new CloudsClient({
      discoveryApi: discovery,
      fetchApi: { fetch },
    });
  }

  async listDrivers(options: CloudsServiceOptions) {
    return this.client.listDrivers(await this.request(options));
  }

  async listAccounts(
    query: QueryOf<'listAccounts'>,
    options: CloudsServiceOptions,
  ) {
    return this.client.listAccounts(query, await this.request(options));
  }

  async getAccount(id: string, options: CloudsServiceOptions) {
    return this.client.getAccount(id, await this.request(options));
  }

  async listInventoryScopes(accountId: string, options: CloudsServiceOptions) {
    return this.client.listInventoryScopes(
      accountId,
      await this.request(options),
    );
  }

  async listResources(
    accountId: string,
    query: QueryOf<'listResources'>,
    options: CloudsServiceOptions,
  ) {
    return this.client.listResources(
      accountId,
      query,
      await this.request(options),
    );
  }

  async estimateInstances(
    request: InstanceRequest,
    options: CloudsServiceOptions,
  ) {
    return this.client.estimateInstances(request, await this.request(options));
  }

  async createInstances(request: NewInstances, options: CloudsServiceOptions) {
    return this.client.createInstances(request, await this.request(options));
  }

  async listInstances(
    query: QueryOf<'listInstances'>,
    options: CloudsServiceOptions,
  ) {
    return this.client.listInstances(query, await this.request(options));
  }

  async getInstance(id: string, options: CloudsServiceOptions) {
    return this.client.getInstance(id, await this.request(options));
  }

  async reviewDeployment(
    request: DeploymentRequest,
    options: CloudsServiceOptions,
  ) {
    return this.client.reviewDeployment(request, await this.request(options));
  }

  async createDeployment(
    request: NewDeployment,
    options: CloudsServiceOptions,
  ) {
    return this.client.createDeployment(request, await this.request(options));
  }

  async listDeployments(
    query: QueryOf<'listDeployments'>,
    options: CloudsServiceOptions,
  ) {
    return this.client.listDeployments(query, await this.request(options));
  }

  async getDeployment(id: string, options: CloudsServiceOptions) {
    return this.client.getDeployment(id, await this.request(options));
  }

  async listDeploymentTemplates(
    query: QueryOf<'listDeploymentTemplates'>,
    options: CloudsServiceOptions,
  ) {
    return this.client.listDeploymentTemplates(
      query,
      await this.request(options),
    );
  }

  async listManagedResources(
    query: QueryOf<'listManagedResources'>,
    options: CloudsServiceOptions,
  ) {
    return this.client.listManagedResources(query, await this.request(options));
  }

  async getManagedResource(id: string, options: CloudsServiceOptions) {
    return this.client.getManagedResource(id, await this.request(options));
  }

  async getOperation(id: string, options: CloudsServiceOptions) {
    return this.client.getOperation(id, await this.request(options));
  }

  async cancelOperation(id: string, options: CloudsServiceOptions) {
    return this.client.cancelOperation(id, await this.request(options));
  }

  private async request({ credentials, signal }: CloudsServiceOptions) {
    const { token } = await this.auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'clouds',
    });
    return { token, signal };
  }
}

export const cloudsServiceRef = createServiceRef<CloudsService>({
  id: 'clouds',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) => new HttpCloudsService(auth, discovery),
    }),
});
