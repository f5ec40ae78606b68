import {
  InstanceEventPage,
  ManagedResource,
  ManagedResourceChange,
  ManagedResourceFacets,
  ManagedResourcePage,
  NewManagedResource,
  ResourceKindDescription,
} from '@rackstage/plugin-clouds-common';
import { PageQuery } from '@rackstage/stores';
import { ResourceFilter, ResourceListQuery } from '../database/ResourcesStore';
import { Caller } from '@rackstage/ownership';

export type { ResourceFilter };

/** Volumes, snapshots, key pairs, security groups … that are managed here. */
export interface ResourceService<TCaller = Caller> {
  /** @throws NotFoundError when there is no such account */
  listKinds(
    accountId: string | undefined,
    caller: TCaller,
  ): Promise<ResourceKindDescription[]>;

  /**
   * Stores the desired state of a resource.
   *
   * @throws InputError, NotFoundError, ConflictError when the name is taken or the key was used for something else
   */
  create(
    request: NewManagedResource,
    caller: TCaller,
  ): Promise<ManagedResource>;

  list(query: ResourceListQuery, caller: TCaller): Promise<ManagedResourcePage>;

  count(
    filter: ResourceFilter,
    caller: TCaller,
  ): Promise<ManagedResourceFacets>;

  /** @throws NotFoundError */
  get(id: string, caller: TCaller): Promise<ManagedResource>;

  /** @throws NotFoundError, InputError, ConflictError when it was changed meanwhile or is being deleted */
  update(
    id: string,
    change: ManagedResourceChange,
    caller: TCaller,
  ): Promise<ManagedResource>;

  /** @throws NotFoundError, ConflictError while it is protected or attached */
  delete(id: string, caller: TCaller): Promise<ManagedResource>;

  /**
   * What opens a Kubernetes cluster, asked of the cloud now and never kept.
   *
   * @throws NotFoundError, InputError for what is no cluster, ConflictError while it has no API server, ServiceUnavailableError when the cloud does not answer
   */
  readKubeconfig(id: string, caller: TCaller): Promise<{ kubeconfig: string }>;

  /** @throws NotFoundError */
  listEvents(
    id: string,
    page: PageQuery,
    caller: TCaller,
  ): Promise<InstanceEventPage>;
}
