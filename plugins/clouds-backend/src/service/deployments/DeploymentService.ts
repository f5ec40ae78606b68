import { Caller } from '@rackstage/ownership';
import {
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
} from '@rackstage/plugin-clouds-common';
import { PageQuery } from '@rackstage/stores';
import {
  DeploymentFilter,
  DeploymentQuery,
} from '../../database/DeploymentsStore';

export type { DeploymentFilter };

/** Groups of instances that are managed as one. */
export interface DeploymentService<TCaller = Caller> {
  /** Makes nothing. @throws NotFoundError when there is no such account */
  review(
    request: DeploymentRequest,
    caller: TCaller,
  ): Promise<DeploymentReview>;

  /** Calls no cloud. @throws NotFoundError when there is no such account */
  recommend(
    request: PlacementRequest,
    caller: TCaller,
  ): Promise<PlacementVerdict[]>;

  /**
   * Stores the desired state of the deployment and of all its instances. The
   * same idempotency key gives the deployment that it started before.
   *
   * @throws InputError, NotFoundError, ConflictError when a name is taken or the key was used for something else
   */
  create(request: NewDeployment, caller: TCaller): Promise<Deployment>;

  list(query: DeploymentQuery, caller: TCaller): Promise<DeploymentPage>;

  count(filter: DeploymentFilter, caller: TCaller): Promise<DeploymentFacets>;

  /** @throws NotFoundError */
  get(id: string, caller: TCaller): Promise<Deployment>;

  /** @throws NotFoundError, ConflictError when it was changed meanwhile or is being deleted */
  update(
    id: string,
    change: DeploymentChange,
    caller: TCaller,
  ): Promise<Deployment>;

  /** @throws NotFoundError, ConflictError while it or one of its instances is protected */
  delete(id: string, caller: TCaller): Promise<Deployment>;

  /** @throws NotFoundError, InputError, ConflictError when there is such a group already */
  addGroup(
    id: string,
    group: DeploymentGroupRequest,
    caller: TCaller,
  ): Promise<Deployment>;

  /** @throws NotFoundError, InputError, ConflictError when an instance that would go is protected */
  scale(
    id: string,
    scaling: DeploymentScaling,
    caller: TCaller,
  ): Promise<Deployment>;

  /** @throws NotFoundError, ConflictError when it is being deleted */
  changePower(
    id: string,
    change: DeploymentPowerChange,
    caller: TCaller,
  ): Promise<DeploymentPowerResult>;

  /** @throws NotFoundError */
  listEvents(
    id: string,
    page: PageQuery,
    caller: TCaller,
  ): Promise<InstanceEventPage>;
}
