import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  cloudsInstanceCreatePermission,
  cloudsInstanceDeletePermission,
  cloudsInstanceReadPermission,
  cloudsInstanceUpdatePermission,
  ConsoleLog,
  Instance,
  InstanceChange,
  InstanceEstimate,
  InstanceEventPage,
  InstanceFacets,
  InstancePage,
  InstanceRequest,
  NewInstances,
  Operation,
  PowerAction,
  RESOURCE_TYPE_CLOUD_INSTANCE,
} from '@rackstage/plugin-clouds-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { InstanceFilter, InstanceQuery } from '../database/InstancesStore';
import { PageQuery } from '@rackstage/stores';
import {
  Authorizer,
  Caller,
  callerOf,
  isService,
  notAllowed,
  ResourceGuard,
} from '@rackstage/ownership';
import { AccountVisibility } from './AccountVisibility';
import { entityRefOf } from './entityRefOf';
import { requireMove } from './requireMove';
import { InstanceService } from './InstanceService';

type Credentials = BackstageCredentials;
type Type = typeof RESOURCE_TYPE_CLOUD_INSTANCE;

const nothing: InstanceFacets = {
  total: 0,
  phase: [],
  management: [],
  accountId: [],
  region: [],
  owner: [],
  workspaceId: [],
};

export class AuthorizedInstanceService implements InstanceService<Credentials> {
  private readonly guard: ResourceGuard<Instance, Type>;

  constructor(
    private readonly service: InstanceService<Caller>,
    private readonly authorizer: Authorizer<Type>,
    private readonly accountVisibility: AccountVisibility,
  ) {
    this.guard = new ResourceGuard<Instance, Type>(
      authorizer,
      cloudsInstanceReadPermission,
      (id, credentials) => service.get(id, callerOf(credentials)),
      'instance',
    );
  }

  async estimate(
    request: InstanceRequest,
    credentials: Credentials,
  ): Promise<InstanceEstimate> {
    await this.requireCreate(request, credentials);
    await this.accountVisibility.requireName(request.account, credentials);
    return this.service.estimate(request, callerOf(credentials));
  }

  async create(
    request: NewInstances,
    credentials: Credentials,
  ): Promise<Operation> {
    await this.requireCreate(request, credentials);
    const { requestedBy, requestId } = request;
    if ((requestedBy ?? requestId) !== undefined && !isService(credentials)) {
      throw new NotAllowedError(
        "Only services may say on whose behalf they ask; leave 'requestedBy' and 'requestId' out",
      );
    }
    await this.accountVisibility.requireName(request.account, credentials);
    return this.service.create(request, callerOf(credentials));
  }

  async list(
    query: InstanceQuery,
    credentials: Credentials,
  ): Promise<InstancePage> {
    const visible = await this.visible(credentials);
    return visible === 'none'
      ? { items: [] }
      : this.service.list({ ...query, visible }, callerOf(credentials));
  }

  async count(
    filter: InstanceFilter,
    credentials: Credentials,
  ): Promise<InstanceFacets> {
    const visible = await this.visible(credentials);
    return visible === 'none'
      ? nothing
      : this.service.count({ ...filter, visible }, callerOf(credentials));
  }

  async get(id: string, credentials: Credentials): Promise<Instance> {
    return this.guard.visible(id, credentials);
  }

  async update(
    id: string,
    change: InstanceChange,
    credentials: Credentials,
  ): Promise<Instance> {
    const instance = await this.guard.require(
      id,
      cloudsInstanceUpdatePermission,
      credentials,
    );
    await requireMove(
      this.authorizer,
      cloudsInstanceUpdatePermission,
      instance,
      change.workspaceId,
      credentials,
    );
    return this.service.update(id, change, callerOf(credentials));
  }

  async changePower(
    id: string,
    action: PowerAction,
    credentials: Credentials,
  ): Promise<Instance> {
    await this.guard.require(id, cloudsInstanceUpdatePermission, credentials);
    return this.service.changePower(id, action, callerOf(credentials));
  }

  async estimateResize(
    id: string,
    spec: string,
    credentials: Credentials,
  ): Promise<InstanceEstimate> {
    await this.guard.require(id, cloudsInstanceUpdatePermission, credentials);
    return this.service.estimateResize(id, spec, callerOf(credentials));
  }

  async readConsole(
    id: string,
    lines: number,
    credentials: Credentials,
  ): Promise<ConsoleLog> {
    // Whatever starts first may write secrets there.
    await this.guard.require(id, cloudsInstanceUpdatePermission, credentials);
    return this.service.readConsole(id, lines, callerOf(credentials));
  }

  async delete(id: string, credentials: Credentials): Promise<Instance> {
    await this.guard.require(id, cloudsInstanceDeletePermission, credentials);
    return this.service.delete(id, callerOf(credentials));
  }

  async listEvents(
    id: string,
    page: PageQuery,
    credentials: Credentials,
  ): Promise<InstanceEventPage> {
    await this.guard.visible(id, credentials);
    return this.service.listEvents(id, page, callerOf(credentials));
  }

  async getOperation(id: string, credentials: Credentials): Promise<Operation> {
    const operation = await this.service.getOperation(
      id,
      callerOf(credentials),
    );
    const visible = await this.authorizer.allows(
      cloudsInstanceReadPermission,
      operation,
      credentials,
    );
    if (!visible) {
      throw new NotFoundError(`No operation with id ${id}`);
    }
    return operation;
  }

  async cancelOperation(
    id: string,
    credentials: Credentials,
  ): Promise<Operation> {
    await this.requireOperation(
      id,
      cloudsInstanceDeletePermission,
      credentials,
    );
    return this.service.cancelOperation(id, callerOf(credentials));
  }

  async share(
    id: string,
    workspaceId: string,
    credentials: Credentials,
  ): Promise<Instance> {
    await this.guard.require(id, cloudsInstanceUpdatePermission, credentials);
    return this.service.share(id, workspaceId, callerOf(credentials));
  }

  async unshare(
    id: string,
    workspaceId: string,
    credentials: Credentials,
  ): Promise<Instance> {
    await this.guard.require(id, cloudsInstanceUpdatePermission, credentials);
    return this.service.unshare(id, workspaceId, callerOf(credentials));
  }

  async shareOperation(
    id: string,
    workspaceId: string,
    credentials: Credentials,
  ): Promise<Operation> {
    await this.requireEach(id, credentials);
    return this.service.shareOperation(id, workspaceId, callerOf(credentials));
  }

  async unshareOperation(
    id: string,
    workspaceId: string,
    credentials: Credentials,
  ): Promise<Operation> {
    await this.requireEach(id, credentials);
    return this.service.unshareOperation(
      id,
      workspaceId,
      callerOf(credentials),
    );
  }

  private requireCreate(
    { owner, workspaceId = defaultWorkspaceId }: InstanceRequest,
    credentials: Credentials,
  ): Promise<void> {
    return this.authorizer.requireFor(
      cloudsInstanceCreatePermission,
      { owner: entityRefOf(owner), workspaceId },
      credentials,
    );
  }

  private async requireOperation(
    id: string,
    permission: ResourcePermission<Type>,
    credentials: Credentials,
  ): Promise<Operation> {
    const operation = await this.getOperation(id, credentials);
    if (!(await this.authorizer.allows(permission, operation, credentials))) {
      throw notAllowed(permission.name);
    }
    return operation;
  }

  /** Some of what it made may have got another owner, or be in another workspace by now. */
  private async requireEach(
    id: string,
    credentials: Credentials,
  ): Promise<void> {
    const permission = cloudsInstanceUpdatePermission;
    const { instances } = await this.requireOperation(
      id,
      permission,
      credentials,
    );
    for (const { id: instanceId, phase } of instances) {
      if (phase !== 'Deleted') {
        await this.guard.require(instanceId, permission, credentials);
      }
    }
  }

  private visible(credentials: Credentials) {
    return this.authorizer.visible(cloudsInstanceReadPermission, credentials);
  }
}
