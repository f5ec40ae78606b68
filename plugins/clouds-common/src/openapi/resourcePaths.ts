import {
  anyOf,
  body,
  errors,
  id,
  json,
  page,
  search,
} from '@rackstage/openapi-common';

const filters = [
  search,
  anyOf('kind', 'Only resources of these kinds.'),
  anyOf('phase', 'Only resources in these phases.'),
  anyOf('accountId', 'Only resources of these accounts.'),
  anyOf('region', 'Only resources in these regions.'),
  anyOf('owner', 'Only resources owned by these entities.'),
  anyOf('workspaceId', 'Only resources of these workspaces.'),
  anyOf(
    'label',
    'Only resources with all these labels, each key or key=value.',
  ),
  anyOf(
    'uses',
    'Only resources whose spec names one of these ids: the volumes of an instance, the snapshots of a volume.',
  ),
];

/** Volumes, snapshots, key pairs, security groups: one set of routes for all kinds. */
export const resourcePaths = {
  '/resource-kinds': {
    get: {
      operationId: 'listResourceKinds',
      summary: 'What can be made beside instances, and what it consists of',
      description: 'Forms, tables and pages of resources are drawn from this.',
      tags: ['resources'],
      parameters: [
        {
          name: 'accountId',
          in: 'query',
          description: 'Tells of each kind whether this account has it.',
          schema: { type: 'string', format: 'uuid' },
        },
      ],
      responses: { '200': json('All kinds.', 'ResourceKindList'), ...errors },
    },
  },
  '/resources': {
    get: {
      operationId: 'listManagedResources',
      summary: 'Resources that are managed here',
      tags: ['resources'],
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
              'kind',
              '-kind',
              'phase',
              '-phase',
              'region',
              '-region',
              'createdAt',
              '-createdAt',
            ],
            default: 'name',
          },
        },
      ],
      responses: { '200': json('One page.', 'ManagedResourcePage'), ...errors },
    },
    post: {
      operationId: 'createManagedResource',
      summary: 'Asks for a resource',
      description: 'Returns as soon as the desired state is stored.',
      tags: ['resources'],
      requestBody: body('NewManagedResource'),
      responses: {
        '202': json('The resource, being made.', 'ManagedResource'),
        ...errors,
      },
    },
  },
  '/resource-facets': {
    get: {
      operationId: 'countManagedResources',
      summary:
        'How many resources there are by kind, phase, account, region, owner and workspace',
      description:
        'Each facet counts what the other filters leave, so that its own choice can still be changed.',
      tags: ['resources'],
      parameters: [...filters],
      responses: {
        '200': json('The counts.', 'ManagedResourceFacets'),
        ...errors,
      },
    },
  },
  '/resources/{id}': {
    parameters: [id],
    get: {
      operationId: 'getManagedResource',
      summary: 'One resource',
      tags: ['resources'],
      responses: { '200': json('The resource.', 'ManagedResource'), ...errors },
    },
    patch: {
      operationId: 'updateManagedResource',
      summary: 'Changes what is asked of it: attach, detach, extend, set rules',
      tags: ['resources'],
      requestBody: body('ManagedResourceChange'),
      responses: {
        '200': json(
          'The resource, its desired state stored.',
          'ManagedResource',
        ),
        ...errors,
      },
    },
    delete: {
      operationId: 'deleteManagedResource',
      summary: 'Deletes the resource from the cloud',
      description:
        'Answers 409 while it is protected or attached. It stays visible until the cloud says it is gone.',
      tags: ['resources'],
      responses: {
        '202': json('The resource, being deleted.', 'ManagedResource'),
        ...errors,
      },
    },
  },
  '/resources/{id}/kubeconfig-readings': {
    parameters: [id],
    post: {
      operationId: 'readKubeconfig',
      summary: 'Asks the cloud for the kubeconfig of a cluster, now',
      description:
        'It is not kept. It opens the cluster, so that it needs a permission of its own.',
      tags: ['resources'],
      responses: { '200': json('The kubeconfig.', 'Kubeconfig'), ...errors },
    },
  },
  '/resources/{id}/events': {
    parameters: [id],
    get: {
      operationId: 'listManagedResourceEvents',
      summary: 'What happened to the resource, newest first',
      tags: ['resources'],
      parameters: [...page],
      responses: { '200': json('One page.', 'InstanceEventPage'), ...errors },
    },
  },
};
