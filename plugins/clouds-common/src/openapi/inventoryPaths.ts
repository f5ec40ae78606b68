import {
  anyOf,
  body,
  errors,
  id,
  json,
  page,
  search,
} from '@rackstage/openapi-common';

const places = [
  anyOf('accountId', 'Only of these accounts.'),
  anyOf('kind', 'Only of these kinds.'),
  anyOf('region', 'Only in these regions.'),
];

const filters = [
  {
    ...search,
    description:
      'Words, all of which something known of the item or of its account contains: name, id, address, label, operating system, size, price, driver.',
  },
  ...places,
  anyOf('status', 'Only in these states.'),
  anyOf('workspaceId', 'Only of accounts of these workspaces.'),
  anyOf(
    'management',
    'Only what stands so to what is managed here: in-sync, drifted, missing, unknown.',
  ),
];

const sorts = ['name', 'kind', 'region', 'status', 'changedAt'];

/** What was observed in all accounts, to be browsed. */
export const inventoryPaths = {
  '/inventory': {
    get: {
      operationId: 'listInventory',
      summary: 'Everything that was last observed in all accounts',
      tags: ['inventory'],
      parameters: [
        ...page,
        ...filters,
        {
          name: 'sort',
          in: 'query',
          schema: {
            type: 'string',
            enum: sorts.flatMap(sort => [sort, `-${sort}`]),
            default: 'name',
          },
        },
      ],
      responses: { '200': json('One page.', 'InventoryItemPage'), ...errors },
    },
  },
  '/inventory/facets': {
    get: {
      operationId: 'countInventory',
      summary:
        'How much there is by kind, account, region, state, workspace and management',
      description:
        'Each facet counts what the other filters leave, so that its own choice can still be changed.',
      tags: ['inventory'],
      parameters: [...filters],
      responses: { '200': json('The counts.', 'InventoryFacets'), ...errors },
    },
  },
  '/inventory/tree': {
    get: {
      operationId: 'listInventoryTree',
      summary:
        'One branch of the tree: account, region, network, subnet, instance',
      description:
        'Without node, the accounts. Beside its networks, a region has a group for each other kind.',
      tags: ['inventory'],
      parameters: [
        ...page,
        {
          name: 'node',
          in: 'query',
          description: 'Whose children; as an answer gave it.',
          schema: { type: 'string', maxLength: 8000 },
        },
      ],
      responses: { '200': json('One page.', 'InventoryTreePage'), ...errors },
    },
  },
  '/inventory/regions': {
    get: {
      operationId: 'listInventoryRegions',
      summary: 'Where regions are, what is in them, and whether they answer',
      tags: ['inventory'],
      parameters: [...filters],
      responses: {
        '200': json('All of them.', 'InventoryRegionList'),
        ...errors,
      },
    },
  },
  '/inventory/events': {
    get: {
      operationId: 'listInventoryEvents',
      summary: 'What happened in the clouds, newest first',
      description:
        'As readings tell: what came, went, failed or changed its state, and regions that do not answer. Kept for 90 days.',
      tags: ['inventory'],
      parameters: [
        ...page,
        search,
        ...places,
        anyOf('type', 'Normal or Warning.'),
        anyOf('reason', 'Only for these reasons.'),
      ],
      responses: { '200': json('One page.', 'InventoryEventPage'), ...errors },
    },
  },
  '/accounts/{id}/region-synchronizations': {
    parameters: [id],
    post: {
      operationId: 'synchronizeRegion',
      summary: 'Reads one region of the account again, now',
      tags: ['inventory'],
      requestBody: body('RegionSynchronization'),
      responses: {
        '202': json('The region, waiting to be read.', 'RegionReading'),
        ...errors,
      },
    },
  },
};
