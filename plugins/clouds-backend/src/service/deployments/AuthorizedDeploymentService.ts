import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  Authorizer,
  Caller,
  callerOf,
  isService,
  ResourceGuard,
} from '@rackstage/ownership';
import {
  cloudsInstanceCreatePermission,
  cloudsInstanceDeletePermission,
  cloudsInstanceReadPermission,
  cloudsInstanceUpdatePermission,
  Deployment,
  DeploymentChange,
  DeploymentFacets,
  DeploymentGroupRequest,
  DeploymentPage,
  DeploymentPowerChange,
  DeploymentPowerResult,
  DeploymentRequest,
  DeploymentReview,
  DeploymentScaling,
  InstanceEventPage,
  NewDeployment,
  PlacementRequest,
  PlacementVerdict,
  RESOURCE_TYPE_CLOUD_INSTANCE,
} from '@rackstage/plugin-clouds-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { PageQuery } from '@rackstage/stores';
import {
  DeploymentFilter,
  DeploymentQuery,
} from '../../database/DeploymentsStore';
import { AccountVisibility } from '../AccountVisibility';
import { entityRefOf } from '../entityRefOf';
import { requireMove } from '../requireMove';
import { DeploymentService } from './DeploymentService';

type Credentials = BackstageCredentials;
type Type = typeof RESOURCE_TYPE_CLOUD_INSTANCE;

/** A deployment is its instances: whoever may do something to those of its owner and workspace may do it to all at once. */
export class AuthorizedDeploymentService implements DeploymentService<Credentials> {
  private readonly guard: ResourceGuard<Deployment, Type>;

  constructor(
    private readonly service: DeploymentService<Caller>,
    private readonly authorizer: Authorizer<Type>,
    private readonly accountVisibility: AccountVisibility,
  ) {
    this.guard = new ResourceGuard<Deployment, Type>(
      authorizer,
      cloudsInstanceReadPermission,
      (id, credentials) => service.get(id, callerOf(credentials)),
      'deployment',
    );
  }

  async review(
    request: DeploymentRequest,
    credentials: Credentials,
  ): Promise<DeploymentReview> {
    await this.requireCreate(request, credentials);
    await this.requireAccounts(request, credentials);
    return this.service.review(request, callerOf(credentials));
  }

  /** Of accounts that the asker may see. */
  async recommend(
    request: PlacementRequest,
    credentials: Credentials,
  ): Promise<PlacementVerdict[]> {
    await this.authorizer.require(cloudsInstanceCreatePermission, credentials);
    for (const name of request.accounts) {
      await this.accountVisibility.requireName(name, credentials);
    }
    return this.service.recommend(request, callerOf(credentials));
  }

  async create(
    request: NewDeployment,
    credentials: Credentials,
  ): Promise<Deployment> {
    await this.requireCreate(request, credentials);
    const { requestedBy, requestId } = request;
    if ((requestedBy ?? requestId) !== undefined && !isService(credentials)) {
      throw new NotAllowedError(
        "Only services may say on whose behalf they ask; leave 'requestedBy' and 'requestId' out",
      );
    }
    await this.requireAccounts(request, credentials);
    return this.service.create(request, callerOf(credentials));
  }

  async list(
    query: DeploymentQuery,
    credentials: Credentials,
  ): Promise<DeploymentPage> {
    const visible = await this.visible(credentials);
    return visible === 'none'
      ? { items: [] }
      : this.service.list({ ...query, visible }, callerOf(credentials));
  }

  async count(
    filter: DeploymentFilter,
    credentials: Credentials,
  ): Promise<DeploymentFacets> {
    const visible = await this.visible(credentials);
    return visible === 'none'
      ? { total: 0, phase: [], owner: [], workspaceId: [] }
      : this.service.count({ ...filter, visible }, callerOf(credentials));
  }

  get(id: string, credentials: Credentials): Promise<Deployment> {
    return this.guard.visible(id, credentials);
  }

  async update(
    id: string,
    change: DeploymentChange,
    credentials: Credentials,
  ): Promise<Deployment> {
    const deployment = await this.guard.require(
      id,
      cloudsInstanceUpdatePermission,
      credentials,
    );
    await requireMove(
      this.authorizer,
      cloudsInstanceUpdatePermission,
      deployment,
      change.workspaceId,
      credentials,
    );
    return this.service.update(id, change, callerOf(credentials));
  }

  async delete(id: string, credentials: Credentials): Promise<Deployment> {
    await this.guard.require(id, cloudsInstanceDeletePermission, credentials);
    return this.service.delete(id, callerOf(credentials));
  }

  async addGroup(
    id: string,
    group: DeploymentGroupRequest,
    credentials: Credentials,
  ): Promise<Deployment> {
    const deployment = await this.guard.require(
      id,
      cloudsInstanceUpdatePermission,
      credentials,
    );
    await this.requireCreate(deployment, credentials);
    await this.accountVisibility.requireName(group.account, credentials);
    return this.service.addGroup(id, group, callerOf(credentials));
  }

  /** More of them are made, fewer are deleted: each needs the permission for it. */
  async scale(
    id: string,
    scaling: DeploymentScaling,
    credentials: Credentials,
  ): Promise<Deployment> {
    const deployment = await this.guard.require(
      id,
      cloudsInstanceUpdatePermission,
      credentials,
    );
    const group = deployment.groups.find(({ name }) => name === scaling.group);
    if (group && scaling.count < group.count) {
      await this.guard.require(id, cloudsInstanceDeletePermission, credentials);
    } else {
      await this.requireCreate(deployment, credentials);
    }
    return this.service.scale(id, scaling, callerOf(credentials));
  }

  async changePower(
    id: string,
    change: DeploymentPowerChange,
    credentials: Credentials,
  ): Promise<DeploymentPowerResult> {
    await this.guard.require(id, cloudsInstanceUpdatePermission, credentials);
    return this.service.changePower(id, change, callerOf(credentials));
  }

  async listEvents(
    id: string,
    page: PageQuery,
    credentials: Credentials,
  ): Promise<InstanceEventPage> {
    await this.guard.visible(id, credentials);
    return this.service.listEvents(id, page, callerOf(credentials));
  }

  private requireCreate(
    {
      owner,
      workspaceId = defaultWorkspaceId,
    }: { owner: string; workspaceId?: string },
    credentials: Credentials,
  ): Promise<void> {
    return this.authorizer.requireFor(
      cloudsInstanceCreatePermission,
      { owner: entityRefOf(owner), workspaceId },
      credentials,
    );
  }

  /** Of the groups, and where else their instances may be made. */
  private async requireAccounts(
    { groups, alternatives = [] }: DeploymentRequest,
    credentials: Credentials,
  ): Promise<void> {
    const names = [...groups, ...alternatives].map(({ account }) => account);
    for (const name of new Set(names)) {
      await this.accountVisibility.requireName(name, credentials);
    }
  }

  private visible(credentials: Credentials) {
    return this.authorizer.visible(cloudsInstanceReadPermission, credentials);
  }
}
