import {
  ApiCaller,
  ApiClientOptions,
  RequestOptions,
} from '@rackstage/openapi-common';
import { RackFace } from '../domain';
import { FieldValues, ObjectKindName } from '../objects';
import { paths } from './schema.gen';
import {
  CableNaming,
  CablingRequest,
  LibraryImport,
  NetboxServerUpdate,
  NewFaceImage,
  NewNetboxServer,
  NewPlan,
  NewVerification,
  NewStepPhoto,
  ObjectChange,
  ObjectChanges,
  PlacementRequest,
  PlanApproval,
  PlanUpdate,
  StepClaim,
  QueryOf,
  StepOutcome,
  TableImport,
} from './types';

const at = (id: string) => ({ path: { id } });

/**
 * Client of the API of the data center, for browsers and backends. Every
 * method rejects with a `ResponseError` when the answer is not a success.
 */
export class DatacenterClient {
  private readonly api: ApiCaller<paths>;

  constructor(options: ApiClientOptions) {
    this.api = new ApiCaller('datacenter', options);
  }

  listObjects(
    kind: ObjectKindName,
    query: QueryOf<'listObjects'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/objects/{kind}', {
        params: { path: { kind }, query },
        // Values may hold commas.
        querySerializer: { array: { style: 'form', explode: true } },
      }),
    );
  }

  createObject(
    kind: ObjectKindName,
    fields: FieldValues,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/objects/{kind}', {
        params: { path: { kind } },
        body: { fields },
      }),
    );
  }

  getObject(kind: ObjectKindName, id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/objects/{kind}/{id}', { params: { path: { kind, id } } }),
    );
  }

  updateObject(
    kind: ObjectKindName,
    id: string,
    body: { revision: number; fields: FieldValues },
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.PATCH('/objects/{kind}/{id}', {
        params: { path: { kind, id } },
        body,
      }),
    );
  }

  async deleteObject(
    kind: ObjectKindName,
    id: string,
    options?: RequestOptions,
  ): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/objects/{kind}/{id}', { params: { path: { kind, id } } }),
    );
  }

  listObjectHistory(
    kind: ObjectKindName,
    id: string,
    query: QueryOf<'listObjectHistory'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/objects/{kind}/{id}/history', {
        params: { path: { kind, id }, query },
      }),
    );
  }

  applyChanges(body: ObjectChanges, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/changes', { body }));
  }

  /** Without what is in them. */
  listFaceImages(deviceTypeId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/device-types/{id}/face-images', { params: at(deviceTypeId) }),
    );
  }

  getFaceImage(deviceTypeId: string, face: RackFace, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/device-types/{id}/face-images/{face}', {
        params: { path: { id: deviceTypeId, face } },
      }),
    );
  }

  /** Takes the place of the one that is there. */
  putFaceImage(
    deviceTypeId: string,
    face: RackFace,
    body: NewFaceImage,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.PUT('/device-types/{id}/face-images/{face}', {
        params: { path: { id: deviceTypeId, face } },
        body,
      }),
    );
  }

  async deleteFaceImage(
    deviceTypeId: string,
    face: RackFace,
    options?: RequestOptions,
  ): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/device-types/{id}/face-images/{face}', {
        params: { path: { id: deviceTypeId, face } },
      }),
    );
  }

  getPlaceTree(options?: RequestOptions) {
    return this.api.call(options, api => api.GET('/places/tree'));
  }

  /** Of the present, or as a plan will have it. */
  getRoomLayout(roomId: string, planId?: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/rooms/{id}/layout', {
        params: { ...at(roomId), query: { planId } },
      }),
    );
  }

  /** Of the present, or as a plan will have it. */
  getElevations(rackId: string[], planId?: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/elevations', { params: { query: { rackId, planId } } }),
    );
  }

  listDeviceConnections(deviceId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/devices/{id}/connections', { params: at(deviceId) }),
    );
  }

  tracePort(portId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/ports/{id}/trace', { params: at(portId) }),
    );
  }

  getFailure(
    kind: ObjectKindName,
    id: string,
    planId?: string,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/objects/{kind}/{id}/failure', {
        params: { path: { kind, id }, query: { planId } },
      }),
    );
  }

  getRoomCapacity(roomId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/rooms/{id}/capacity', { params: at(roomId) }),
    );
  }

  listVerifications(
    query: QueryOf<'listVerifications'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/verifications', { params: { query } }),
    );
  }

  /** Goes on after the answer. */
  startVerification(body: NewVerification, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/verifications', { body }));
  }

  getVerification(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/verifications/{id}', { params: at(id) }),
    );
  }

  listVerifiedLinks(
    id: string,
    query: QueryOf<'listVerifiedLinks'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/verifications/{id}/links', { params: { ...at(id), query } }),
    );
  }

  getLinkCorrection(id: string, linkId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/verifications/{id}/links/{linkId}/correction', {
        params: { path: { id, linkId } },
      }),
    );
  }

  getCableVerification(cableId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/cables/{id}/verification', { params: at(cableId) }),
    );
  }

  /** Labels by a rule; nothing is changed. */
  nameCables(body: CableNaming, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/cable-names', { body }));
  }

  findObjects(q: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/search', { params: { query: { q } } }),
    );
  }

  listPlans(query: QueryOf<'listPlans'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/plans', { params: { query } }),
    );
  }

  createPlan(body: NewPlan, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/plans', { body }));
  }

  getPlan(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/plans/{id}', { params: at(id) }),
    );
  }

  updatePlan(id: string, body: PlanUpdate, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.PATCH('/plans/{id}', { params: at(id), body }),
    );
  }

  async deletePlan(id: string, options?: RequestOptions): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/plans/{id}', { params: at(id) }),
    );
  }

  listPlanSteps(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/plans/{id}/steps', { params: at(id) }),
    );
  }

  addPlanSteps(id: string, changes: ObjectChange[], options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/plans/{id}/steps', { params: at(id), body: { changes } }),
    );
  }

  async deletePlanStep(
    id: string,
    stepId: string,
    options?: RequestOptions,
  ): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/plans/{id}/steps/{stepId}', {
        params: { path: { id, stepId } },
      }),
    );
  }

  finishPlanStep(
    id: string,
    stepId: string,
    body: StepOutcome,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/plans/{id}/steps/{stepId}/outcome', {
        params: { path: { id, stepId } },
        body,
      }),
    );
  }

  async claimPlanStep(
    id: string,
    stepId: string,
    body: StepClaim,
    options?: RequestOptions,
  ): Promise<void> {
    await this.api.call(options, api =>
      api.POST('/plans/{id}/steps/{stepId}/claim', {
        params: { path: { id, stepId } },
        body,
      }),
    );
  }

  async releasePlanStep(
    id: string,
    stepId: string,
    options?: RequestOptions,
  ): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/plans/{id}/steps/{stepId}/claim', {
        params: { path: { id, stepId } },
      }),
    );
  }

  addStepPhoto(
    id: string,
    stepId: string,
    body: NewStepPhoto,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/plans/{id}/steps/{stepId}/photos', {
        params: { path: { id, stepId } },
        body,
      }),
    );
  }

  getStepPhoto(
    id: string,
    stepId: string,
    photoId: string,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/plans/{id}/steps/{stepId}/photos/{photoId}', {
        params: { path: { id, stepId, photoId } },
      }),
    );
  }

  async deleteStepPhoto(
    id: string,
    stepId: string,
    photoId: string,
    options?: RequestOptions,
  ): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/plans/{id}/steps/{stepId}/photos/{photoId}', {
        params: { path: { id, stepId, photoId } },
      }),
    );
  }

  checkPlan(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/plans/{id}/check', { params: at(id) }),
    );
  }

  rebasePlan(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/plans/{id}/rebase', { params: at(id) }),
    );
  }

  requestPlanApproval(
    id: string,
    body: PlanApproval,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/plans/{id}/approval-request', { params: at(id), body }),
    );
  }

  approvePlan(id: string, body: PlanApproval, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/plans/{id}/approval', { params: at(id), body }),
    );
  }

  cancelPlan(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/plans/{id}/cancellation', { params: at(id) }),
    );
  }

  /** Where devices would go; nothing is changed. */
  proposePlacement(
    id: string,
    body: PlacementRequest,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/plans/{id}/placement-proposal', { params: at(id), body }),
    );
  }

  /** Which cables would be laid; nothing is changed. */
  proposeCables(id: string, body: CablingRequest, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/plans/{id}/cable-proposal', { params: at(id), body }),
    );
  }

  getPlanBill(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/plans/{id}/bill-of-materials', { params: at(id) }),
    );
  }

  importLibrary(body: LibraryImport, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/library-imports', { body }),
    );
  }

  importTable(body: TableImport, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/table-imports', { body }));
  }

  listNetboxServers(options?: RequestOptions) {
    return this.api.call(options, api => api.GET('/netbox-servers'));
  }

  createNetboxServer(body: NewNetboxServer, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/netbox-servers', { body }));
  }

  getNetboxServer(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/netbox-servers/{id}', { params: at(id) }),
    );
  }

  updateNetboxServer(
    id: string,
    body: NetboxServerUpdate,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.PATCH('/netbox-servers/{id}', { params: at(id), body }),
    );
  }

  /** What was taken over from it stays. */
  async deleteNetboxServer(
    id: string,
    options?: RequestOptions,
  ): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/netbox-servers/{id}', { params: at(id) }),
    );
  }

  /** Reads the server; nothing is changed until the run is applied. */
  startNetboxRun(serverId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/netbox-servers/{id}/runs', { params: at(serverId) }),
    );
  }

  listNetboxRuns(query: QueryOf<'listNetboxRuns'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/netbox-runs', { params: { query } }),
    );
  }

  getNetboxRun(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/netbox-runs/{id}', { params: at(id) }),
    );
  }

  listNetboxRunItems(
    id: string,
    query: QueryOf<'listNetboxRunItems'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/netbox-runs/{id}/items', { params: { ...at(id), query } }),
    );
  }

  applyNetboxRun(id: string, deleteGone: boolean, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/netbox-runs/{id}/application', {
        params: at(id),
        body: { deleteGone },
      }),
    );
  }

  retryNetboxRun(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/netbox-runs/{id}/retry', { params: at(id) }),
    );
  }

  cancelNetboxRun(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/netbox-runs/{id}/cancellation', { params: at(id) }),
    );
  }
}
