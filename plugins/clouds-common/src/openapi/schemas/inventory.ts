import { inventoryEventReasons, inventoryKinds } from '../../kinds';
import {
  answer,
  entityRef,
  input,
  listOf,
  nonEmptyText,
  oneOf,
  pageOf,
  ref,
  text,
  time,
  uuid,
  workspaceId,
} from '@rackstage/openapi-common';
import { nameLimits } from '../../domain';

const kinds = {
  type: 'array',
  items: ref('InventoryKind'),
  maxItems: inventoryKinds.length,
};

const facet = { type: 'array', items: ref('FacetValue') };

export const inventorySchemas = {
  InventoryItem: answer(
    {
      id: { ...text(500), description: 'What the cloud calls it.' },
      name: text(500),
      kind: ref('InventoryKind'),
      region: text(200),
      status: { ...text(30), description: 'As the cloud says.' },
      account: ref('InventoryAccount'),
      workspaceId: { ...workspaceId, description: 'Of its account.' },
      changedAt: {
        ...time,
        description: 'When a reading found it new or different.',
      },
      management: {
        ...ref('ManagementState'),
        description: 'Only of kinds that can be managed here.',
      },
      managed: ref('ManagedHere'),
      data: {
        type: 'object',
        additionalProperties: true,
        description: 'Shaped by its kind.',
      },
    },
    ['region', 'status', 'changedAt', 'management', 'managed'],
  ),
  InventoryItemPage: pageOf('InventoryItem'),
  InventoryAccount: answer({
    id: uuid,
    name: text(nameLimits.account),
    title: text(100),
    driver: text(50),
    simulated: { type: 'boolean' },
  }),
  ManagedHere: answer({
    kind: {
      ...ref('AdoptableKind'),
      description: 'instance also for the volume that an instance brought.',
    },
    id: uuid,
    name: text(nameLimits.resource),
    owner: entityRef,
  }),
  InventoryFacets: answer({
    total: { type: 'integer' },
    kind: facet,
    accountId: facet,
    region: facet,
    status: facet,
    workspaceId: facet,
    management: facet,
  }),

  RegionReading: answer(
    {
      state: {
        type: 'string',
        enum: ['never', 'ok', 'partial', 'failing'],
        description:
          'never: not read yet. partial: some kinds do not answer. failing: none does, and what is shown is what was known before.',
      },
      synchronizing: { type: 'boolean' },
      readAt: { ...time, description: 'When its last reading ended.' },
      observedAt: { ...time, description: 'When all of it was last read.' },
      failingSince: time,
      failedKinds: kinds,
      error: ref('CloudFailure'),
    },
    ['readAt', 'observedAt', 'failingSince', 'error'],
  ),

  InventoryTreeNode: answer(
    {
      node: {
        ...text(8000),
        description: 'Opens it: the parameter of the same name.',
      },
      type: {
        type: 'string',
        enum: ['account', 'region', 'group', 'item'],
        description: 'group: all of one kind in a region.',
      },
      title: text(500),
      accountId: uuid,
      region: text(200),
      kind: ref('InventoryKind'),
      hasChildren: { type: 'boolean' },
      counts: {
        ...facet,
        description: 'How many of each kind are in it, as far as it is known.',
      },
      reading: ref('RegionReading'),
      item: ref('InventoryItem'),
    },
    ['region', 'kind', 'reading', 'item'],
  ),
  InventoryTreePage: pageOf('InventoryTreeNode'),

  InventoryRegion: answer(
    {
      id: text(200),
      name: text(500),
      account: ref('InventoryAccount'),
      country: { ...text(2), description: 'ISO 3166-1 alpha-2.' },
      city: text(200),
      latitude: { type: 'number', minimum: -90, maximum: 90 },
      longitude: { type: 'number', minimum: -180, maximum: 180 },
      kinds: { ...facet, description: 'What is there, by kind.' },
      instanceStatuses: {
        ...facet,
        description: 'Its instances, by state.',
      },
      reading: ref('RegionReading'),
    },
    ['country', 'city', 'latitude', 'longitude'],
  ),
  InventoryRegionList: listOf('InventoryRegion'),

  RegionSynchronization: input(
    {
      region: { ...nonEmptyText(200), description: 'Its id.' },
      kinds: { ...kinds, description: 'Only these; all when left out.' },
    },
    ['region'],
  ),

  InventoryEvent: answer(
    {
      id: { type: 'integer' },
      at: time,
      type: { type: 'string', enum: ['Normal', 'Warning'] },
      reason: oneOf(inventoryEventReasons),
      params: {
        type: 'object',
        additionalProperties: true,
        description:
          'from and to of a state; code and message of what went wrong.',
      },
      kind: ref('InventoryKind'),
      itemId: text(500),
      name: text(500),
      region: text(200),
      account: ref('InventoryAccount'),
    },
    ['region'],
  ),
  InventoryEventPage: pageOf('InventoryEvent'),
};
