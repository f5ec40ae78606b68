import {
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
} from '@rackstage/plugin-clouds-common';
import { InstanceFilter, InstanceQuery } from '../database/InstancesStore';
import { PageQuery } from '@rackstage/stores';
import { Caller } from '@rackstage/ownership';

export type { InstanceFilter, PageQuery };

/** Instances that are managed here, and the operations that make them. */
export interface InstanceService<TCaller = Caller> {
  /** @throws NotFoundError when there is no such account */
  estimate(
    request: InstanceRequest,
    caller: TCaller,
  ): Promise<InstanceEstimate>;

  /**
   * Stores the desired state of the instances. The same idempotency key gives the
   * operation that it started before.
   *
   * @throws InputError, NotFoundError, ConflictError when a name is taken or the key was used for something else
   */
  create(request: NewInstances, caller: TCaller): Promise<Operation>;

  list(query: InstanceQuery, caller: TCaller): Promise<InstancePage>;

  count(filter: InstanceFilter, caller: TCaller): Promise<InstanceFacets>;

  /** @throws NotFoundError */
  get(id: string, caller: TCaller): Promise<Instance>;

  /** @throws NotFoundError, InputError, ConflictError when it was changed meanwhile, is being deleted, or cannot be resized now */
  update(
    id: string,
    change: InstanceChange,
    caller: TCaller,
  ): Promise<Instance>;

  /** What resizing it to another spec would need and cost. @throws NotFoundError */
  estimateResize(
    id: string,
    spec: string,
    caller: TCaller,
  ): Promise<InstanceEstimate>;

  /**
   * The end of its serial console, read from the cloud now.
   *
   * @throws NotFoundError, ConflictError while the cloud has none of it, ServiceUnavailableError when the cloud does not answer
   */
  readConsole(id: string, lines: number, caller: TCaller): Promise<ConsoleLog>;

  /** @throws NotFoundError, ConflictError when it is being deleted or not there yet */
  changePower(
    id: string,
    action: PowerAction,
    caller: TCaller,
  ): Promise<Instance>;

  /** @throws NotFoundError, ConflictError while it is protected */
  delete(id: string, caller: TCaller): Promise<Instance>;

  /** @throws NotFoundError */
  listEvents(
    id: string,
    page: PageQuery,
    caller: TCaller,
  ): Promise<InstanceEventPage>;

  /** @throws NotFoundError */
  getOperation(id: string, caller: TCaller): Promise<Operation>;

  /** @throws NotFoundError, ConflictError when it has succeeded already */
  cancelOperation(id: string, caller: TCaller): Promise<Operation>;

  /**
   * Lets another workspace see it; again changes nothing.
   *
   * @throws NotFoundError, InputError, ConflictError when that is archived
   */
  share(id: string, workspaceId: string, caller: TCaller): Promise<Instance>;

  /** @throws NotFoundError */
  unshare(id: string, workspaceId: string, caller: TCaller): Promise<Instance>;

  /** The same for everything that an operation made. */
  shareOperation(
    id: string,
    workspaceId: string,
    caller: TCaller,
  ): Promise<Operation>;

  unshareOperation(
    id: string,
    workspaceId: string,
    caller: TCaller,
  ): Promise<Operation>;
}
