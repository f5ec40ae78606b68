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
  anyOf('phase', 'Only instances in these phases.'),
  anyOf(
    'management',
    'Only instances that stand so to their cloud: in-sync, drifted, missing, only-here.',
  ),
  anyOf('accountId', 'Only instances of these accounts.'),
  anyOf('region', 'Only instances in these regions.'),
  anyOf('owner', 'Only instances owned by these entities.'),
  anyOf('workspaceId', 'Only instances of these workspaces.'),
  anyOf('deploymentId', 'Only members of these deployments.'),
  anyOf(
    'group',
    'Only members of deployments that are in groups of this name.',
  ),
  anyOf(
    'label',
    'Only instances with all these labels, each key or key=value.',
  ),
];

export const instancePaths = {
  '/instance-estimates': {
    post: {
      operationId: 'estimateInstances',
      summary:
        'Asks the cloud whether this could be made, and what it would cost',
      description: 'Nothing is made or reserved.',
      tags: ['instances'],
      requestBody: body('InstanceRequest'),
      responses: { '200': json('The verdict.', 'InstanceEstimate'), ...errors },
    },
  },
  '/instances': {
    get: {
      operationId: 'listInstances',
      summary: 'Instances that are managed here',
      tags: ['instances'],
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
              'region',
              '-region',
              'createdAt',
              '-createdAt',
              'expiresAt',
              '-expiresAt',
            ],
            default: 'name',
          },
        },
      ],
      responses: { '200': json('One page.', 'InstancePage'), ...errors },
    },
    post: {
      operationId: 'createInstances',
      summary: 'Asks for one or more equal instances',
      description:
        'Returns as soon as the desired state is stored. The same idempotencyKey answers with the operation it started before.',
      tags: ['instances'],
      requestBody: body('NewInstances'),
      responses: {
        '202': json('The operation that makes them.', 'Operation'),
        ...errors,
      },
    },
  },
  '/instance-facets': {
    get: {
      operationId: 'countInstances',
      summary:
        'How many instances there are by phase, account, region, owner and workspace',
      description:
        'Each facet counts what the other filters leave, so that its own choice can still be changed.',
      tags: ['instances'],
      parameters: [...filters],
      responses: { '200': json('The counts.', 'InstanceFacets'), ...errors },
    },
  },
  '/instances/{id}': {
    parameters: [id],
    get: {
      operationId: 'getInstance',
      summary: 'One instance',
      tags: ['instances'],
      responses: { '200': json('The instance.', 'Instance'), ...errors },
    },
    patch: {
      operationId: 'updateInstance',
      summary: 'Changes owner, labels, expiry, protection or spec',
      description:
        'Another spec is checked against quota and stock first, as resize-estimates tells.',
      tags: ['instances'],
      requestBody: body('InstanceChange'),
      responses: { '200': json('The instance.', 'Instance'), ...errors },
    },
    delete: {
      operationId: 'deleteInstance',
      summary: 'Deletes the instance and its data volume from the cloud',
      description:
        'Answers 409 while it is protected. It stays visible until the cloud says it is gone.',
      tags: ['instances'],
      responses: {
        '202': json('The instance, being deleted.', 'Instance'),
        ...errors,
      },
    },
  },
  '/instances/{id}/resize-estimates': {
    parameters: [id],
    post: {
      operationId: 'estimateResize',
      summary:
        'Asks the cloud whether it could be resized, and what it would cost',
      description: 'Nothing is changed or reserved.',
      tags: ['instances'],
      requestBody: body('ResizeEstimateRequest'),
      responses: { '200': json('The verdict.', 'InstanceEstimate'), ...errors },
    },
  },
  '/instances/{id}/console-log-readings': {
    parameters: [id],
    post: {
      operationId: 'readConsoleLog',
      summary: 'Reads the end of the serial console from the cloud, now',
      description:
        'Nothing of it is kept. Secrets may be in it, so that it needs the permission to change the instance.',
      tags: ['instances'],
      requestBody: body('ConsoleLogRequest'),
      responses: { '200': json('What was read.', 'ConsoleLog'), ...errors },
    },
  },
  '/instances/{id}/power-changes': {
    parameters: [id],
    post: {
      operationId: 'changeInstancePower',
      summary: 'Starts, stops or reboots',
      tags: ['instances'],
      requestBody: body('PowerChange'),
      responses: {
        '202': json('The instance, its desired state stored.', 'Instance'),
        ...errors,
      },
    },
  },
  '/instances/{id}/events': {
    parameters: [id],
    get: {
      operationId: 'listInstanceEvents',
      summary: 'What happened to the instance, newest first',
      tags: ['instances'],
      parameters: [...page],
      responses: { '200': json('One page.', 'InstanceEventPage'), ...errors },
    },
  },
  '/operations/{id}': {
    parameters: [id],
    get: {
      operationId: 'getOperation',
      summary: 'How far an operation is',
      tags: ['operations'],
      responses: { '200': json('The operation.', 'Operation'), ...errors },
    },
  },
  '/operations/{id}/cancellations': {
    parameters: [id],
    post: {
      operationId: 'cancelOperation',
      summary: 'Takes back what the operation made so far',
      tags: ['operations'],
      responses: {
        '202': json('The operation, being taken back.', 'Operation'),
        ...errors,
      },
    },
  },
};
