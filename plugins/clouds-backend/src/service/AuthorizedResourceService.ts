import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  cloudsClusterAccessPermission,
  cloudsInstanceReadPermission,
  cloudsInstanceUpdatePermission,
  cloudsResourceCreatePermission,
  cloudsResourceDeletePermission,
  cloudsResourceReadPermission,
  cloudsResourceUpdatePermission,
  InstanceEventPage,
  ManagedKind,
  managedReferences,
  ManagedResource,
  ManagedResourceChange,
  ManagedResourceFacets,
  ManagedResourcePage,
  NewManagedResource,
  RESOURCE_TYPE_CLOUD_INSTANCE,
  RESOURCE_TYPE_CLOUD_RESOURCE,
  resourceKind,
  ResourceKindDescription,
} from '@rackstage/plugin-clouds-common';
import { InstancesStore } from '../database/InstancesStore';
import { PageQuery } from '@rackstage/stores';
import {
  ResourceFilter,
  ResourceListQuery,
  ResourcesStore,
} from '../database/ResourcesStore';
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
import { workspaceOfRequest } from './resourceWorkspace';
import { ResourceService } from './ResourceService';

type Credentials = BackstageCredentials;
type Type = typeof RESOURCE_TYPE_CLOUD_RESOURCE;

const nothing: ManagedResourceFacets = {
  total: 0,
  kind: [],
  phase: [],
  accountId: [],
  region: [],
  owner: [],
  workspaceId: [],
};

export interface AuthorizedResourceServiceOptions {
  service: ResourceService<Caller>;
  authorizer: Authorizer<Type>;
  instanceAuthorizer: Authorizer<typeof RESOURCE_TYPE_CLOUD_INSTANCE>;
  accountVisibility: AccountVisibility;
  instances: Pick<InstancesStore, 'getMany'>;
  resources: Pick<ResourcesStore, 'getMany'>;
}

export class AuthorizedResourceService implements ResourceService<Credentials> {
  private readonly guard: ResourceGuard<ManagedResource, Type>;

  constructor(private readonly options: AuthorizedResourceServiceOptions) {
    this.guard = new ResourceGuard<ManagedResource, Type>(
      options.authorizer,
      cloudsResourceReadPermission,
      (id, credentials) => options.service.get(id, callerOf(credentials)),
      'resource',
    );
  }

  async listKinds(
    accountId: string | undefined,
    credentials: Credentials,
  ): Promise<ResourceKindDescription[]> {
    if (accountId !== undefined) {
      await this.options.accountVisibility.requireId(accountId, credentials);
    }
    return this.options.service.listKinds(accountId, callerOf(credentials));
  }

  async create(
    request: NewManagedResource,
    credentials: Credentials,
  ): Promise<ManagedResource> {
    const workspaceId = await workspaceOfRequest(request, this.options);
    await this.options.authorizer.requireFor(
      cloudsResourceCreatePermission,
      { owner: entityRefOf(request.owner), workspaceId },
      credentials,
    );
    if (request.requestedBy !== undefined && !isService(credentials)) {
      throw new NotAllowedError(
        "Only services may say on whose behalf they ask; leave 'requestedBy' out",
      );
    }
    await this.options.accountVisibility.requireName(
      request.account,
      credentials,
    );
    await this.requireReferences(request.kind, request.spec, credentials);
    return this.options.service.create(request, callerOf(credentials));
  }

  async list(
    query: ResourceListQuery,
    credentials: Credentials,
  ): Promise<ManagedResourcePage> {
    const visible = await this.visible(credentials);
    return visible === 'none'
      ? { items: [] }
      : this.options.service.list({ ...query, visible }, callerOf(credentials));
  }

  async count(
    filter: ResourceFilter,
    credentials: Credentials,
  ): Promise<ManagedResourceFacets> {
    const visible = await this.visible(credentials);
    return visible === 'none'
      ? nothing
      : this.options.service.count(
          { ...filter, visible },
          callerOf(credentials),
        );
  }

  async get(id: string, credentials: Credentials): Promise<ManagedResource> {
    return this.guard.visible(id, credentials);
  }

  async update(
    id: string,
    change: ManagedResourceChange,
    credentials: Credentials,
  ): Promise<ManagedResource> {
    const resource = await this.guard.require(
      id,
      cloudsResourceUpdatePermission,
      credentials,
    );
    await requireMove(
      this.options.authorizer,
      cloudsResourceUpdatePermission,
      resource,
      change.workspaceId,
      credentials,
    );
    await this.requireReferences(resource.kind, change.spec ?? {}, credentials);
    return this.options.service.update(id, change, callerOf(credentials));
  }

  async delete(id: string, credentials: Credentials): Promise<ManagedResource> {
    await this.guard.require(id, cloudsResourceDeletePermission, credentials);
    return this.options.service.delete(id, callerOf(credentials));
  }

  async readKubeconfig(
    id: string,
    credentials: Credentials,
  ): Promise<{ kubeconfig: string }> {
    await this.guard.require(id, cloudsClusterAccessPermission, credentials);
    return this.options.service.readKubeconfig(id, callerOf(credentials));
  }

  async listEvents(
    id: string,
    page: PageQuery,
    credentials: Credentials,
  ): Promise<InstanceEventPage> {
    await this.guard.visible(id, credentials);
    return this.options.service.listEvents(id, page, callerOf(credentials));
  }

  /** What is named must be theirs to see and to change. */
  private async requireReferences(
    kind: ManagedKind,
    spec: Record<string, unknown>,
    credentials: Credentials,
  ): Promise<void> {
    for (const reference of managedReferences(resourceKind(kind), spec)) {
      const { id } = reference;
      const [mayRead, mayUpdate] =
        reference.kind === 'instance'
          ? await this.mayUseInstance(id, credentials)
          : await this.mayUseResource(id, credentials);
      if (!mayRead) {
        throw new NotFoundError(`No ${reference.kind} with id ${id}`);
      }
      if (!mayUpdate) {
        throw notAllowed(
          reference.kind === 'instance'
            ? cloudsInstanceUpdatePermission.name
            : cloudsResourceUpdatePermission.name,
        );
      }
    }
  }

  private async mayUseInstance(
    id: string,
    credentials: Credentials,
  ): Promise<boolean[]> {
    const { instanceAuthorizer, instances } = this.options;
    const [instance] = await instances.getMany([id]);
    return Promise.all(
      [cloudsInstanceReadPermission, cloudsInstanceUpdatePermission].map(
        async permission =>
          instance !== undefined &&
          instanceAuthorizer.allows(permission, instance, credentials),
      ),
    );
  }

  private async mayUseResource(
    id: string,
    credentials: Credentials,
  ): Promise<boolean[]> {
    const { authorizer, resources } = this.options;
    const [resource] = await resources.getMany([id]);
    return Promise.all(
      [cloudsResourceReadPermission, cloudsResourceUpdatePermission].map(
        async permission =>
          resource !== undefined &&
          authorizer.allows(permission, resource, credentials),
      ),
    );
  }

  private visible(credentials: Credentials) {
    return this.options.authorizer.visible(
      cloudsResourceReadPermission,
      credentials,
    );
  }
}
