import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations, QueryOf } from '@rackstage/plugin-clouds-common';
import { AuthorizedDeploymentService } from '../service/deployments/AuthorizedDeploymentService';
import { DeploymentFilter } from '../service/deployments/DeploymentService';
import { page } from './page';

type DeploymentOperations = Pick<
  CloudsOperations,
  | 'reviewDeployment'
  | 'recommendPlacements'
  | 'listDeployments'
  | 'createDeployment'
  | 'countDeployments'
  | 'getDeployment'
  | 'updateDeployment'
  | 'deleteDeployment'
  | 'addDeploymentGroup'
  | 'scaleDeployment'
  | 'changeDeploymentPower'
  | 'listDeploymentEvents'
>;

export function deploymentHandlers(
  deployments: AuthorizedDeploymentService,
): OperationHandlers<DeploymentOperations> {
  return {
    reviewDeployment: ({ body, credentials }) =>
      deployments.review(body, credentials),
    recommendPlacements: async ({ body, credentials }) => ({
      items: await deployments.recommend(body, credentials),
    }),
    listDeployments: ({ query, credentials }) =>
      deployments.list(
        { ...page(query), ...filter(query), sort: query.sort ?? 'name' },
        credentials,
      ),
    createDeployment: ({ body, credentials }) =>
      deployments.create(body, credentials),
    countDeployments: ({ query, credentials }) =>
      deployments.count(filter(query), credentials),
    getDeployment: ({ path, credentials }) =>
      deployments.get(path.id, credentials),
    updateDeployment: ({ path, body, credentials }) =>
      deployments.update(path.id, body, credentials),
    deleteDeployment: ({ path, credentials }) =>
      deployments.delete(path.id, credentials),
    addDeploymentGroup: ({ path, body, credentials }) =>
      deployments.addGroup(path.id, body, credentials),
    scaleDeployment: ({ path, body, credentials }) =>
      deployments.scale(path.id, body, credentials),
    changeDeploymentPower: ({ path, body, credentials }) =>
      deployments.changePower(path.id, body, credentials),
    listDeploymentEvents: ({ path, query, credentials }) =>
      deployments.listEvents(path.id, page(query), credentials),
  };
}

function filter(query: QueryOf<'countDeployments'>): DeploymentFilter {
  return {
    search: query.q,
    phases: query.phase,
    owners: query.owner,
    workspaceIds: query.workspaceId,
  };
}
