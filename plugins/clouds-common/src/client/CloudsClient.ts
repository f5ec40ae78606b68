import {
  ApiCaller,
  ApiClientOptions,
  RequestOptions,
} from '@rackstage/openapi-common';
import { paths } from './schema.gen';
import {
  AccountChange,
  ConnectionTest,
  DeploymentChange,
  DeploymentGroupRequest,
  DeploymentPowerChange,
  DeploymentRequest,
  DeploymentScaling,
  DriverChange,
  DriverPackageChange,
  InstanceChange,
  InstanceRequest,
  ManagedResourceChange,
  NewAccount,
  NewDeployment,
  NewInstances,
  NewManagedResource,
  PlacementRequest,
  PowerAction,
  QueryOf,
  RegionSynchronization,
} from './types';

/**
 * Client of the clouds API, for browsers and backends.
 *
 * Every method rejects with a `ResponseError` that carries the server's own
 * error when the answer is not a success.
 */
export class CloudsClient {
  private readonly api: ApiCaller<paths>;

  constructor(options: ApiClientOptions) {
    this.api = new ApiCaller('clouds', options);
  }

  listDrivers(options?: RequestOptions) {
    return this.api.call(options, api => api.GET('/drivers'));
  }

  updateDriver(name: string, body: DriverChange, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.PATCH('/drivers/{name}', { params: { path: { name } }, body }),
    );
  }

  listDriverPackages(options?: RequestOptions) {
    return this.api.call(options, api => api.GET('/driver-packages'));
  }

  /** @param integrity - `sha512-…`, as npm writes it */
  uploadDriverPackage(
    archive: Blob,
    integrity: string,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/driver-packages', {
        params: { query: { integrity } },
        body: archive,
        bodySerializer: body => body as Blob,
        headers: { 'content-type': 'application/gzip' },
      }),
    );
  }

  installDriverPackage(
    body: { name: string; version?: string },
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/driver-package-installations', { body }),
    );
  }

  updateDriverPackage(
    id: string,
    body: DriverPackageChange,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.PATCH('/driver-packages/{id}', { params: { path: { id } }, body }),
    );
  }

  async removeDriverPackage(
    id: string,
    options?: RequestOptions,
  ): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/driver-packages/{id}', { params: { path: { id } } }),
    );
  }

  searchDriverRegistry(text: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/driver-registry-packages', { params: { query: { q: text } } }),
    );
  }

  readAccountImport(
    body: { driver: string; format: string; text: string },
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/account-imports', { body }),
    );
  }

  testConnection(body: ConnectionTest, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/connection-tests', { body }),
    );
  }

  listAccounts(query: QueryOf<'listAccounts'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/accounts', { params: { query } }),
    );
  }

  createAccount(body: NewAccount, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/accounts', { body }));
  }

  getAccount(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/accounts/{id}', { params: { path: { id } } }),
    );
  }

  updateAccount(id: string, body: AccountChange, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.PATCH('/accounts/{id}', { params: { path: { id } }, body }),
    );
  }

  async deleteAccount(id: string, options?: RequestOptions): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/accounts/{id}', { params: { path: { id } } }),
    );
  }

  synchronizeAccount(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/accounts/{id}/synchronizations', { params: { path: { id } } }),
    );
  }

  listInventoryScopes(accountId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/accounts/{id}/scopes', { params: { path: { id: accountId } } }),
    );
  }

  listResources(
    accountId: string,
    query: QueryOf<'listResources'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/accounts/{id}/resources', {
        params: { path: { id: accountId }, query },
      }),
    );
  }

  estimateInstances(body: InstanceRequest, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/instance-estimates', { body }),
    );
  }

  listInstances(query: QueryOf<'listInstances'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/instances', { params: { query } }),
    );
  }

  countInstances(query: QueryOf<'countInstances'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/instance-facets', { params: { query } }),
    );
  }

  createInstances(body: NewInstances, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/instances', { body }));
  }

  getInstance(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/instances/{id}', { params: { path: { id } } }),
    );
  }

  updateInstance(id: string, body: InstanceChange, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.PATCH('/instances/{id}', { params: { path: { id } }, body }),
    );
  }

  deleteInstance(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.DELETE('/instances/{id}', { params: { path: { id } } }),
    );
  }

  changeInstancePower(
    id: string,
    action: PowerAction,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/instances/{id}/power-changes', {
        params: { path: { id } },
        body: { action },
      }),
    );
  }

  estimateResize(id: string, spec: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/instances/{id}/resize-estimates', {
        params: { path: { id } },
        body: { spec },
      }),
    );
  }

  readConsoleLog(
    id: string,
    request: { lines?: number },
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/instances/{id}/console-log-readings', {
        params: { path: { id } },
        body: request,
      }),
    );
  }

  listInstanceEvents(
    id: string,
    query: QueryOf<'listInstanceEvents'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/instances/{id}/events', { params: { path: { id }, query } }),
    );
  }

  getOperation(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/operations/{id}', { params: { path: { id } } }),
    );
  }

  cancelOperation(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/operations/{id}/cancellations', { params: { path: { id } } }),
    );
  }

  reviewDeployment(body: DeploymentRequest, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/deployment-reviews', { body }),
    );
  }

  recommendPlacements(body: PlacementRequest, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/deployment-placements', { body }),
    );
  }

  listDeployments(query: QueryOf<'listDeployments'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/deployments', { params: { query } }),
    );
  }

  countDeployments(
    query: QueryOf<'countDeployments'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/deployment-facets', { params: { query } }),
    );
  }

  createDeployment(body: NewDeployment, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/deployments', { body }));
  }

  getDeployment(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/deployments/{id}', { params: { path: { id } } }),
    );
  }

  updateDeployment(
    id: string,
    body: DeploymentChange,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.PATCH('/deployments/{id}', { params: { path: { id } }, body }),
    );
  }

  deleteDeployment(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.DELETE('/deployments/{id}', { params: { path: { id } } }),
    );
  }

  addDeploymentGroup(
    id: string,
    body: DeploymentGroupRequest,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/deployments/{id}/groups', { params: { path: { id } }, body }),
    );
  }

  scaleDeployment(
    id: string,
    body: DeploymentScaling,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/deployments/{id}/scalings', {
        params: { path: { id } },
        body,
      }),
    );
  }

  changeDeploymentPower(
    id: string,
    body: DeploymentPowerChange,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/deployments/{id}/power-changes', {
        params: { path: { id } },
        body,
      }),
    );
  }

  listDeploymentEvents(
    id: string,
    query: QueryOf<'listDeploymentEvents'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/deployments/{id}/events', { params: { path: { id }, query } }),
    );
  }

  listResourceKinds(
    query: QueryOf<'listResourceKinds'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/resource-kinds', { params: { query } }),
    );
  }

  listManagedResources(
    query: QueryOf<'listManagedResources'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/resources', { params: { query } }),
    );
  }

  countManagedResources(
    query: QueryOf<'countManagedResources'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/resource-facets', { params: { query } }),
    );
  }

  listInventory(query: QueryOf<'listInventory'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/inventory', { params: { query } }),
    );
  }

  countInventory(query: QueryOf<'countInventory'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/inventory/facets', { params: { query } }),
    );
  }

  listInventoryTree(
    query: QueryOf<'listInventoryTree'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/inventory/tree', { params: { query } }),
    );
  }

  listInventoryRegions(
    query: QueryOf<'listInventoryRegions'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/inventory/regions', { params: { query } }),
    );
  }

  listInventoryEvents(
    query: QueryOf<'listInventoryEvents'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/inventory/events', { params: { query } }),
    );
  }

  synchronizeRegion(
    accountId: string,
    body: RegionSynchronization,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/accounts/{id}/region-synchronizations', {
        params: { path: { id: accountId } },
        body,
      }),
    );
  }

  createManagedResource(body: NewManagedResource, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/resources', { body }));
  }

  getManagedResource(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/resources/{id}', { params: { path: { id } } }),
    );
  }

  updateManagedResource(
    id: string,
    body: ManagedResourceChange,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.PATCH('/resources/{id}', { params: { path: { id } }, body }),
    );
  }

  deleteManagedResource(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.DELETE('/resources/{id}', { params: { path: { id } } }),
    );
  }

  readKubeconfig(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/resources/{id}/kubeconfig-readings', {
        params: { path: { id } },
      }),
    );
  }

  listManagedResourceEvents(
    id: string,
    query: QueryOf<'listManagedResourceEvents'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/resources/{id}/events', { params: { path: { id }, query } }),
    );
  }

  shareAccount(id: string, workspaceId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/accounts/{id}/shares', {
        params: { path: { id } },
        body: { workspaceId },
      }),
    );
  }

  unshareAccount(id: string, workspaceId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.DELETE('/accounts/{id}/shares/{workspaceId}', {
        params: { path: { id, workspaceId } },
      }),
    );
  }

  shareInstance(id: string, workspaceId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/instances/{id}/shares', {
        params: { path: { id } },
        body: { workspaceId },
      }),
    );
  }

  unshareInstance(id: string, workspaceId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.DELETE('/instances/{id}/shares/{workspaceId}', {
        params: { path: { id, workspaceId } },
      }),
    );
  }

  shareOperation(id: string, workspaceId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/operations/{id}/shares', {
        params: { path: { id } },
        body: { workspaceId },
      }),
    );
  }

  unshareOperation(id: string, workspaceId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.DELETE('/operations/{id}/shares/{workspaceId}', {
        params: { path: { id, workspaceId } },
      }),
    );
  }

  setRoleCredential(
    id: string,
    role: string,
    credential: Record<string, unknown>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.PUT('/accounts/{id}/role-credentials/{role}', {
        params: { path: { id, role } },
        body: { credential },
      }),
    );
  }

  removeRoleCredential(id: string, role: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.DELETE('/accounts/{id}/role-credentials/{role}', {
        params: { path: { id, role } },
      }),
    );
  }

  getWorkspaceUsage(workspaceId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/workspaces/{workspaceId}/usage', {
        params: { path: { workspaceId } },
      }),
    );
  }
}
