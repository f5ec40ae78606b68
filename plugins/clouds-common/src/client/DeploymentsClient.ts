import { RequestOptions } from '@rackstage/openapi-common';
import { ReachingClient } from './ReachingClient';
import {
  DeploymentChange,
  DeploymentGroupRequest,
  DeploymentPowerChange,
  DeploymentRequest,
  DeploymentScaling,
  DeploymentTemplateChange,
  NewDeployment,
  NewDeploymentTemplate,
  PlacementRequest,
  QueryOf,
} from './types';

/** The operations on groups of instances, and on what they are saved as. */
export class DeploymentsClient extends ReachingClient {
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

  createDeploymentTemplate(
    id: string,
    body: NewDeploymentTemplate,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/deployments/{id}/templates', {
        params: { path: { id } },
        body,
      }),
    );
  }

  listDeploymentTemplates(
    query: QueryOf<'listDeploymentTemplates'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/deployment-templates', { params: { query } }),
    );
  }

  updateDeploymentTemplate(
    id: string,
    body: DeploymentTemplateChange,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.PATCH('/deployment-templates/{id}', {
        params: { path: { id } },
        body,
      }),
    );
  }

  deleteDeploymentTemplate(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.DELETE('/deployment-templates/{id}', { params: { path: { id } } }),
    );
  }
}
