import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { Authorizer, Caller, callerOf, notAllowed } from '@rackstage/ownership';
import {
  AdoptionPreview,
  AdoptionRequest,
  AdoptionResult,
  cloudsInstanceCreatePermission,
  cloudsInstanceDeletePermission,
  cloudsInstanceReadPermission,
  cloudsInstanceUpdatePermission,
  cloudsResourceCreatePermission,
  cloudsResourceDeletePermission,
  cloudsResourceReadPermission,
  cloudsResourceUpdatePermission,
  Instance,
  ManagedResource,
  ReleaseRequest,
  RESOURCE_TYPE_CLOUD_INSTANCE,
  RESOURCE_TYPE_CLOUD_RESOURCE,
} from '@rackstage/plugin-clouds-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { AccountsStore } from '../../database/AccountsStore';
import { ManagedId } from '../../database/AdoptionsStore';
import { InstancesStore } from '../../database/InstancesStore';
import { ManagedThings } from '../../database/ManagedThings';
import { ResourcesStore } from '../../database/ResourcesStore';
import { AccountVisibility } from '../AccountVisibility';
import { DriftDecision, DriftService } from '../drift/DriftService';
import { entityRefOf } from '../entityRefOf';
import { AdoptionService } from './AdoptionService';
import { DefaultAdoptionService } from './DefaultAdoptionService';

type Credentials = BackstageCredentials;
type InstancePermission = ResourcePermission<
  typeof RESOURCE_TYPE_CLOUD_INSTANCE
>;
type OtherPermission = ResourcePermission<typeof RESOURCE_TYPE_CLOUD_RESOURCE>;

export interface AuthorizedAdoptionServiceOptions {
  service: DefaultAdoptionService;
  driftService: DriftService<Caller>;
  instanceAuthorizer: Authorizer<typeof RESOURCE_TYPE_CLOUD_INSTANCE>;
  resourceAuthorizer: Authorizer<typeof RESOURCE_TYPE_CLOUD_RESOURCE>;
  accountVisibility: AccountVisibility;
  accounts: Pick<AccountsStore, 'findByName'>;
  instances: Pick<InstancesStore, 'getMany'>;
  resources: Pick<ResourcesStore, 'getMany'>;
  managedThings: ManagedThings;
}

/** Adopting is allowed to whoever may make such a thing there, releasing to whoever may delete it. */
export class AuthorizedAdoptionService
  implements AdoptionService<Credentials>, DriftService<Credentials>
{
  constructor(private readonly options: AuthorizedAdoptionServiceOptions) {}

  async preview(
    request: AdoptionRequest,
    credentials: Credentials,
  ): Promise<AdoptionPreview> {
    await this.requireAdopt(request, credentials);
    return this.options.service.preview(request, callerOf(credentials));
  }

  async adopt(
    request: AdoptionRequest,
    credentials: Credentials,
  ): Promise<AdoptionResult> {
    await this.requireAdopt(request, credentials);
    return this.options.service.adopt(
      request,
      callerOf(credentials),
      async uses => {
        for (const used of uses) {
          await this.require(used, updating, credentials);
        }
      },
    );
  }

  async release(
    request: ReleaseRequest,
    credentials: Credentials,
  ): Promise<AdoptionResult> {
    for (const item of request.items) {
      await this.require(item, deleting, credentials);
    }
    return this.options.service.release(request, callerOf(credentials));
  }

  async decideInstance(
    id: string,
    decision: DriftDecision,
    credentials: Credentials,
  ): Promise<Instance> {
    await this.require({ kind: 'instance', id }, updating, credentials);
    return this.options.driftService.decideInstance(
      id,
      decision,
      callerOf(credentials),
    );
  }

  async decideResource(
    id: string,
    decision: DriftDecision,
    credentials: Credentials,
  ): Promise<ManagedResource> {
    const [found] = await this.options.resources.getMany([id]);
    if (!found) {
      throw new NotFoundError(`No resource with id ${id}`);
    }
    await this.require({ kind: found.kind, id }, updating, credentials);
    return this.options.driftService.decideResource(
      id,
      decision,
      callerOf(credentials),
    );
  }

  private async requireAdopt(
    {
      account,
      owner,
      workspaceId = defaultWorkspaceId,
      items,
    }: AdoptionRequest,
    credentials: Credentials,
  ): Promise<void> {
    const { accountVisibility, instanceAuthorizer, resourceAuthorizer } =
      this.options;
    const place = { owner: entityRefOf(owner), workspaceId };
    if (items.some(({ kind }) => kind === 'instance')) {
      await instanceAuthorizer.requireFor(
        cloudsInstanceCreatePermission,
        place,
        credentials,
      );
    }
    if (items.some(({ kind }) => kind !== 'instance')) {
      await resourceAuthorizer.requireFor(
        cloudsResourceCreatePermission,
        place,
        credentials,
      );
    }
    await accountVisibility.requireName(account, credentials);
    await this.requireInSight(account, items, credentials);
  }

  /** What others manage is as if it were not there, as in the inventory. */
  private async requireInSight(
    accountName: string,
    items: AdoptionRequest['items'],
    credentials: Credentials,
  ): Promise<void> {
    const account = await this.options.accounts.findByName(accountName);
    const managed = await this.options.managedThings.find(
      account?.id ?? '',
      items,
    );
    for (const { kind, cloudId, id, partOf } of managed) {
      const thing = { kind: partOf ?? kind, id };
      if (!(await this.allows(thing, reading, credentials))) {
        throw new NotFoundError(
          `The inventory of account '${accountName}' has no ${kind} '${cloudId}'`,
        );
      }
    }
  }

  private async require(
    thing: ManagedId,
    permission: Permissions,
    credentials: Credentials,
  ): Promise<void> {
    if (!(await this.allows(thing, reading, credentials))) {
      throw new NotFoundError(`No ${thing.kind} with id ${thing.id}`);
    }
    if (!(await this.allows(thing, permission, credentials))) {
      throw notAllowed(
        thing.kind === 'instance'
          ? permission.instance.name
          : permission.resource.name,
      );
    }
  }

  private async allows(
    { kind, id }: ManagedId,
    permissions: Permissions,
    credentials: Credentials,
  ): Promise<boolean> {
    const { instances, resources } = this.options;
    if (kind === 'instance') {
      const [instance] = await instances.getMany([id]);
      return (
        instance !== undefined &&
        this.options.instanceAuthorizer.allows(
          permissions.instance,
          instance,
          credentials,
        )
      );
    }
    const [resource] = await resources.getMany([id]);
    return (
      resource?.kind === kind &&
      this.options.resourceAuthorizer.allows(
        permissions.resource,
        resource,
        credentials,
      )
    );
  }
}

interface Permissions {
  instance: InstancePermission;
  resource: OtherPermission;
}

const reading: Permissions = {
  instance: cloudsInstanceReadPermission,
  resource: cloudsResourceReadPermission,
};

const updating: Permissions = {
  instance: cloudsInstanceUpdatePermission,
  resource: cloudsResourceUpdatePermission,
};

const deleting: Permissions = {
  instance: cloudsInstanceDeletePermission,
  resource: cloudsResourceDeletePermission,
};
