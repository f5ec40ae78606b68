import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { AuthorizedDeploymentTemplates } from '../service/deployments/AuthorizedDeploymentTemplates';
import { page } from './page';

type TemplateOperations = Pick<
  CloudsOperations,
  | 'createDeploymentTemplate'
  | 'listDeploymentTemplates'
  | 'updateDeploymentTemplate'
  | 'deleteDeploymentTemplate'
>;

export function deploymentTemplateHandlers(
  templates: AuthorizedDeploymentTemplates,
): OperationHandlers<TemplateOperations> {
  return {
    createDeploymentTemplate: ({ path, body, credentials }) =>
      templates.create(path.id, body, credentials),
    listDeploymentTemplates: ({ query, credentials }) =>
      templates.list(page(query), credentials),
    updateDeploymentTemplate: ({ path, body, credentials }) =>
      templates.update(path.id, body, credentials),
    deleteDeploymentTemplate: ({ path, credentials }) =>
      templates.delete(path.id, credentials),
  };
}
