import { nameLimits, namePattern } from '../../domain';
import {
  managedKinds,
  resourceFieldFormats,
  resourceConditionTypes,
  resourcePhases,
} from '../../resources';
import {
  answer,
  entityRef,
  input,
  labels,
  listOf,
  nonEmptyText,
  pageOf,
  ref,
  text,
  time,
  uuid,
  oneOf,
  newWorkspaceId,
  workspaceId,
} from '@rackstage/openapi-common';
import { managed } from './adoptions';
import { changedWorkspaceId } from './workspaces';

const titled = { title: text(200), 'title@ko': text(200) };

const titles = {
  type: 'object',
  additionalProperties: text(200),
  description: 'What values are called; in Korean by <value>@ko.',
};

const spec = {
  type: 'object',
  additionalProperties: true,
  description: "Values of the kind's schema, as GET /resource-kinds gives it.",
};

const kind = ref('ManagedKind');

export const resourceSchemas = {
  ManagedKind: oneOf(managedKinds),

  ResourceKind: answer(
    {
      kind,
      ...titled,
      plural: answer(titled),
      description: answer(titled),
      capability: {
        ...text(50),
        description: 'Of the accounts in which they can be made.',
      },
      entityType: text(50),
      available: {
        type: 'boolean',
        description: 'In the account that was asked for.',
      },
      schema: {
        type: 'object',
        additionalProperties: true,
        description:
          'JSON Schema of spec, with titles in both languages. x-resource: its values are choices. x-change: it may be changed later.',
      },
      columns: { type: 'array', items: ref('ResourceField') },
      facts: { type: 'array', items: ref('ResourceField') },
      changes: { type: 'array', items: ref('ResourceChangeForm') },
    },
    ['entityType', 'available'],
  ),
  ResourceKindList: listOf('ResourceKind'),
  ResourceField: answer(
    {
      ...titled,
      path: {
        ...text(100),
        description: 'Of the resource: spec.sizeGiB, observed.status.',
      },
      format: {
        type: 'string',
        enum: [...resourceFieldFormats],
      },
      columns: {
        type: 'array',
        description: 'Of a list of objects: what of each is shown.',
        items: answer({ ...titled, field: text(100), titles }, ['titles']),
      },
      titles,
    },
    ['columns', 'titles'],
  ),
  ResourceChangeForm: answer(
    {
      name: text(50),
      ...titled,
      fields: { type: 'array', items: text(100) },
      clears: { type: 'array', items: text(100) },
      creates: answer({ kind, field: text(100) }),
      when: answer({ field: text(100), set: { type: 'boolean' } }),
    },
    ['fields', 'clears', 'creates', 'when'],
  ),

  Kubeconfig: answer({
    kubeconfig: {
      ...text(100_000),
      description: 'A document as kubectl reads it. Secret.',
    },
  }),

  NewManagedResource: input(
    {
      kind,
      account: {
        ...nonEmptyText(nameLimits.account),
        description: 'Its name.',
      },
      region: nonEmptyText(200),
      name: {
        type: 'string',
        maxLength: nameLimits.resource,
        pattern: namePattern,
      },
      owner: entityRef,
      labels,
      deletionProtection: { type: 'boolean', default: false },
      spec,
      idempotencyKey: {
        ...nonEmptyText(200),
        description: 'The same key answers with the resource it made before.',
      },
      requestedBy: {
        ...entityRef,
        description: 'Taken from services only; otherwise it is the caller.',
      },
      workspaceId: {
        ...newWorkspaceId,
        description:
          "The workspace it belongs to; that of what its spec names, else 'default', when it is left out.",
      },
    },
    ['kind', 'account', 'region', 'name', 'owner', 'spec'],
  ),
  ManagedResourceChange: input(
    {
      owner: entityRef,
      labels,
      deletionProtection: { type: 'boolean' },
      workspaceId: changedWorkspaceId,
      spec: {
        ...spec,
        description:
          'Only what changes: what is left out stays, null takes away.',
      },
      revision: {
        type: 'integer',
        description:
          'Of the resource as it was read; a change in between is then answered with 409.',
      },
    },
    [],
  ),
  ManagedResource: answer(
    {
      id: uuid,
      kind,
      name: text(nameLimits.resource),
      entityRef: {
        ...entityRef,
        description: 'Only of kinds that are entities.',
      },
      account: answer({
        id: uuid,
        name: text(nameLimits.account),
        title: text(100),
        driver: text(50),
        simulated: { type: 'boolean' },
      }),
      region: text(200),
      spec: { ...spec, description: 'What was asked for.' },
      observed: {
        type: 'object',
        additionalProperties: true,
        description: 'What the cloud has, shaped by the kind.',
      },
      facts: {
        type: 'object',
        additionalProperties: true,
        description: 'Derived from spec.',
      },
      references: {
        type: 'array',
        description: 'What fields of spec name, for people.',
        items: ref('ResourceReference'),
      },
      labels: { type: 'object', additionalProperties: { type: 'string' } },
      owner: entityRef,
      workspaceId,
      requestedBy: entityRef,
      deletionProtection: { type: 'boolean' },
      phase: oneOf(resourcePhases),
      deleting: { type: 'boolean' },
      ...managed,
      conditions: { type: 'array', items: ref('ResourceCondition') },
      failure: ref('InstanceFailure'),
      cloudId: { ...text(500), description: 'What the cloud calls it.' },
      price: ref('InstancePrice'),
      observedAt: { ...time, description: 'When the cloud was last asked.' },
      adoptedAt: {
        ...time,
        description: 'Only of what was in the cloud before it was managed.',
      },
      revision: { type: 'integer' },
      createdAt: time,
      updatedAt: time,
    },
    [
      'entityRef',
      'observed',
      'failure',
      'cloudId',
      'price',
      'observedAt',
      'adoptedAt',
    ],
  ),
  ResourceReference: answer(
    {
      field: text(100),
      kind: text(50),
      id: text(500),
      name: { ...text(500), description: 'Absent when it is gone.' },
      cloudId: { ...text(500), description: 'What the cloud calls it.' },
      entityRef,
    },
    ['name', 'cloudId', 'entityRef'],
  ),
  ResourceCondition: answer(
    {
      type: oneOf(resourceConditionTypes),
      status: { type: 'string', enum: ['True', 'False', 'Unknown'] },
      reason: text(100),
      message: text(4000),
      since: time,
    },
    ['message'],
  ),
  ManagedResourcePage: pageOf('ManagedResource'),
  ManagedResourceFacets: answer({
    total: { type: 'integer' },
    kind: { type: 'array', items: ref('FacetValue') },
    phase: { type: 'array', items: ref('FacetValue') },
    management: { type: 'array', items: ref('FacetValue') },
    accountId: { type: 'array', items: ref('FacetValue') },
    region: { type: 'array', items: ref('FacetValue') },
    owner: { type: 'array', items: ref('FacetValue') },
    workspaceId: { type: 'array', items: ref('FacetValue') },
  }),
};
