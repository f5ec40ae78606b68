import { body, errors, id, json, page } from '@rackstage/openapi-common';

const template = (description: string) =>
  json(description, 'DeploymentTemplate');

export const deploymentTemplatePaths = {
  '/deployments/{id}/templates': {
    parameters: [id],
    post: {
      operationId: 'createDeploymentTemplate',
      summary: 'Saves the deployment as a template',
      description:
        'With its groups as large as they are now. It stands among the templates of the portal soon after.',
      tags: ['deployments'],
      requestBody: body('NewDeploymentTemplate'),
      responses: { '201': template('The template.'), ...errors },
    },
  },
  '/deployment-templates': {
    get: {
      operationId: 'listDeploymentTemplates',
      summary: 'Deployments that were saved as templates, by name',
      tags: ['deployments'],
      parameters: [...page],
      responses: {
        '200': json('One page.', 'DeploymentTemplatePage'),
        ...errors,
      },
    },
  },
  '/deployment-templates/{id}': {
    parameters: [id],
    patch: {
      operationId: 'updateDeploymentTemplate',
      summary: 'Changes title, description or owner of a saved template',
      tags: ['deployments'],
      requestBody: body('DeploymentTemplateChange'),
      responses: { '200': template('The template.'), ...errors },
    },
    delete: {
      operationId: 'deleteDeploymentTemplate',
      summary: 'Deletes a saved template; deployments stay as they are',
      tags: ['deployments'],
      responses: { '204': { description: 'It is gone.' }, ...errors },
    },
  },
};
