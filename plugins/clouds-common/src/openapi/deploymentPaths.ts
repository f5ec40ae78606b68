import {
  anyOf,
  id,
  page,
  search,
  body,
  errors,
  json,
} from '@rackstage/openapi-common';

const filters = [
  search,
  anyOf('phase', 'Only deployments in these phases.'),
  anyOf('owner', 'Only deployments owned by these entities.'),
  anyOf('workspaceId', 'Only deployments of these workspaces.'),
];

const deployment = (description: string) => json(description, 'Deployment');

export const deploymentPaths = {
  '/deployment-reviews': {
    post: {
      operationId: 'reviewDeployment',
      summary: 'What would be made, what it would cost, and what is in the way',
      description:
        'Nothing is made or reserved. Quotas and stock are asked of the clouds now.',
      tags: ['deployments'],
      requestBody: body('DeploymentRequest'),
      responses: {
        '200': json('The review, group by group.', 'DeploymentReview'),
        ...errors,
      },
    },
  },
  '/deployment-placements': {
    post: {
      operationId: 'recommendPlacements',
      summary: 'Where instances are best placed, and why',
      description:
        'Compares the regions of the accounts by what was last observed there; calls no cloud.',
      tags: ['deployments'],
      requestBody: body('PlacementRequest'),
      responses: {
        '200': json('Best first.', 'PlacementList'),
        ...errors,
      },
    },
  },
  '/deployments': {
    get: {
      operationId: 'listDeployments',
      summary: 'Deployments: groups of instances that are managed as one',
      tags: ['deployments'],
      parameters: [
        ...page,
        ...filters,
        {
          name: 'sort',
          in: 'query',
          schema: {
            type: 'string',
            enum: [
              'name',
              '-name',
              'phase',
              '-phase',
              'createdAt',
              '-createdAt',
            ],
            default: 'name',
          },
        },
      ],
      responses: { '200': json('One page.', 'DeploymentPage'), ...errors },
    },
    post: {
      operationId: 'createDeployment',
      summary: 'Asks for groups of instances',
      description:
        'Returns as soon as the desired state is stored. The same idempotencyKey answers with the deployment it started before.',
      tags: ['deployments'],
      requestBody: body('NewDeployment'),
      responses: {
        '202': deployment('The deployment, its desired state stored.'),
        ...errors,
      },
    },
  },
  '/deployment-facets': {
    get: {
      operationId: 'countDeployments',
      summary: 'How many deployments there are by phase, owner and workspace',
      description:
        'Each facet counts what the other filters leave, so that its own choice can still be changed.',
      tags: ['deployments'],
      parameters: [...filters],
      responses: { '200': json('The counts.', 'DeploymentFacets'), ...errors },
    },
  },
  '/deployments/{id}': {
    parameters: [id],
    get: {
      operationId: 'getDeployment',
      summary: 'One deployment',
      description: 'Its members are instances: see the filter deploymentId.',
      tags: ['deployments'],
      responses: { '200': deployment('The deployment.'), ...errors },
    },
    patch: {
      operationId: 'updateDeployment',
      summary: 'Changes description, protection, or what happens on failure',
      tags: ['deployments'],
      requestBody: body('DeploymentChange'),
      responses: { '200': deployment('The deployment.'), ...errors },
    },
    delete: {
      operationId: 'deleteDeployment',
      summary: 'Terminates the deployment with all of its instances',
      description:
        'Answers 409 while it is protected. It stays visible until the clouds say that all of it is gone.',
      tags: ['deployments'],
      responses: {
        '202': deployment('The deployment, being deleted.'),
        ...errors,
      },
    },
  },
  '/deployments/{id}/groups': {
    parameters: [id],
    post: {
      operationId: 'addDeploymentGroup',
      summary: 'Adds a group of instances',
      tags: ['deployments'],
      requestBody: body('DeploymentGroupRequest'),
      responses: {
        '202': deployment('The deployment, its desired state stored.'),
        ...errors,
      },
    },
  },
  '/deployments/{id}/scalings': {
    parameters: [id],
    post: {
      operationId: 'scaleDeployment',
      summary: 'Changes how many instances a group has',
      description:
        'Fewer: those named go, or else the newest. Answers 409 when one of them is protected.',
      tags: ['deployments'],
      requestBody: body('DeploymentScaling'),
      responses: {
        '202': deployment('The deployment, its desired state stored.'),
        ...errors,
      },
    },
  },
  '/deployments/{id}/power-changes': {
    parameters: [id],
    post: {
      operationId: 'changeDeploymentPower',
      summary: 'Suspends, resumes or reboots its instances, all at once',
      description:
        'Only of the groups and with the labels that are named, where some are. Instances that are still being made or are being deleted are left out.',
      tags: ['deployments'],
      requestBody: body('DeploymentPowerChange'),
      responses: {
        '202': json('How many it was asked of.', 'DeploymentPowerResult'),
        ...errors,
      },
    },
  },
  '/deployments/{id}/events': {
    parameters: [id],
    get: {
      operationId: 'listDeploymentEvents',
      summary: 'What happened to the deployment, newest first',
      tags: ['deployments'],
      parameters: [...page],
      responses: { '200': json('One page.', 'InstanceEventPage'), ...errors },
    },
  },
};
