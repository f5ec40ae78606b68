import {
  instanceConditionTypes,
  instancePhases,
  maxConsoleLines,
  maxInstancesPerRequest,
  nameLimits,
  namePattern,
  operationStates,
} from '../../domain';
import {
  answer,
  currency,
  decimal,
  entityRef,
  input,
  labels,
  nonEmptyText,
  orNull,
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
import { changedWorkspaceId, sharedWith } from './workspaces';

const instanceRequest = {
  account: { ...nonEmptyText(nameLimits.account), description: 'Its name.' },
  owner: entityRef,
  name: {
    type: 'string',
    maxLength: nameLimits.instance,
    pattern: namePattern,
  },
  count: {
    type: 'integer',
    minimum: 1,
    maximum: maxInstancesPerRequest,
    default: 1,
    description: 'More than one are named name-01, name-02 …',
  },
  region: nonEmptyText(200),
  zone: nonEmptyText(200),
  image: { ...nonEmptyText(500), description: 'Id, as the cloud calls it.' },
  spec: { ...nonEmptyText(500), description: 'Id, as the cloud calls it.' },
  network: { ...nonEmptyText(500), description: 'Id, as the cloud calls it.' },
  keyPair: nonEmptyText(500),
  securityGroups: {
    type: 'array',
    maxItems: 10,
    uniqueItems: true,
    items: { ...nonEmptyText(500), description: 'Id, as the cloud calls it.' },
  },
  volumeGiB: {
    type: 'integer',
    minimum: 1,
    maximum: 16384,
    description: 'Size of an extra data volume.',
  },
  userData: {
    ...text(16384),
    description:
      'cloud-init user data, of any form; with what makes the login account it may have 16 KiB.',
  },
  labels,
  expiresAt: { ...time, description: 'When it is deleted by itself.' },
  deletionProtection: { type: 'boolean', default: false },
  workspaceId: newWorkspaceId,
};

const required = ['account', 'owner', 'name', 'region', 'image', 'spec'];

export const instanceSchemas = {
  InstanceRequest: input(instanceRequest, required),
  NewInstances: input(
    {
      ...instanceRequest,
      idempotencyKey: nonEmptyText(200),
      requestedBy: {
        ...entityRef,
        description: 'Taken from services only; otherwise it is the caller.',
      },
      requestId: {
        ...uuid,
        description:
          'The approved request that this carries out; taken from services only.',
      },
    },
    [...required, 'idempotencyKey'],
  ),
  InstanceChange: input(
    {
      owner: entityRef,
      labels,
      spec: {
        ...nonEmptyText(500),
        description:
          'Id, as the cloud calls it; another one resizes the instance, which may restart it.',
      },
      expiresAt: orNull(time),
      deletionProtection: { type: 'boolean' },
      workspaceId: changedWorkspaceId,
      revision: {
        type: 'integer',
        description:
          'Of the instance as it was read; a change in between is then answered with 409.',
      },
    },
    [],
  ),
  ResizeEstimateRequest: input(
    {
      spec: { ...nonEmptyText(500), description: 'Id, as the cloud calls it.' },
    },
    ['spec'],
  ),
  ConsoleLogRequest: input(
    {
      lines: {
        type: 'integer',
        minimum: 1,
        maximum: maxConsoleLines,
        default: 200,
        description: 'How many of the last lines.',
      },
    },
    [],
  ),
  ConsoleLog: answer({
    text: { type: 'string', description: 'As the instance wrote it.' },
    lines: { type: 'integer' },
    truncated: {
      type: 'boolean',
      description: 'Its beginning was left out, as it was too long.',
    },
    readAt: time,
  }),
  PowerChange: input(
    { action: { type: 'string', enum: ['start', 'stop', 'reboot'] } },
    ['action'],
  ),

  Money: answer({ amount: decimal, currency }),
  InstancePrice: answer({
    hourly: ref('Money'),
    monthly: { allOf: [ref('Money')], description: '730 hours.' },
  }),

  InstanceEstimate: answer(
    {
      ok: { type: 'boolean', description: 'Nothing speaks against it.' },
      names: { type: 'array', items: text(nameLimits.instance) },
      problems: {
        type: 'array',
        items: ref('EstimateProblem'),
      },
      quotas: {
        type: 'array',
        description:
          'Only of what this request uses; empty when the cloud does not tell.',
        items: ref('QuotaVerdict'),
      },
      limits: {
        type: 'array',
        description: 'Of the workspace.',
        items: ref('LimitVerdict'),
      },
      stock: {
        type: 'string',
        enum: ['available', 'out-of-stock', 'unknown'],
      },
      zonesWithRoom: { type: 'array', items: text(200) },
      price: ref('InstancePrice'),
      unitPrice: ref('InstancePrice'),
    },
    ['zonesWithRoom', 'price', 'unitPrice'],
  ),
  EstimateProblem: answer(
    {
      code: text(100),
      field: { ...text(100), description: 'Of the request.' },
      message: { ...text(4000), description: 'What to do, in English.' },
      params: { type: 'object', additionalProperties: true },
    },
    ['field', 'params'],
  ),
  QuotaVerdict: answer(
    {
      resource: text(50),
      used: { type: 'integer' },
      limit: { type: 'integer', description: 'Absent: without limit.' },
      requested: { type: 'integer' },
      ok: { type: 'boolean' },
    },
    ['limit'],
  ),

  InstanceCondition: answer(
    {
      type: oneOf(instanceConditionTypes),
      status: { type: 'string', enum: ['True', 'False', 'Unknown'] },
      reason: text(100),
      message: text(4000),
      since: time,
    },
    ['message'],
  ),
  InstanceFailure: answer({
    code: text(50),
    message: text(4000),
    permanent: {
      type: 'boolean',
      description: 'Trying again will not help.',
    },
  }),
  InstanceAddress: answer(
    {
      address: text(100),
      version: { type: 'integer', enum: [4, 6] },
      type: { type: 'string', enum: ['private', 'public'] },
      network: text(500),
    },
    ['network'],
  ),
  Instance: answer(
    {
      id: uuid,
      name: text(nameLimits.instance),
      entityRef,
      account: answer({
        id: uuid,
        name: text(nameLimits.account),
        title: text(100),
        driver: text(50),
        simulated: { type: 'boolean' },
      }),
      region: text(200),
      zone: text(200),
      image: answer({ id: text(500), name: text(500), os: text(200) }, ['os']),
      spec: answer({
        id: text(500),
        name: text(500),
        vcpus: { type: 'integer' },
        memoryMiB: { type: 'integer' },
      }),
      network: answer({ id: text(500), name: text(500) }),
      keyPair: text(500),
      securityGroups: { type: 'array', items: text(500) },
      volumeGiB: { type: 'integer' },
      labels: { type: 'object', additionalProperties: { type: 'string' } },
      owner: entityRef,
      workspaceId,
      sharedWith,
      requestedBy: entityRef,
      expiresAt: time,
      deletionProtection: { type: 'boolean' },
      phase: oneOf(instancePhases),
      power: {
        type: 'string',
        enum: ['running', 'stopped'],
        description: 'What was asked for.',
      },
      deleting: { type: 'boolean' },
      ...managed,
      resizing: {
        ...answer({ from: answer({ id: text(500), name: text(500) }) }),
        description:
          'Only while it is being resized; spec is what it will have.',
      },
      conditions: { type: 'array', items: ref('InstanceCondition') },
      failure: ref('InstanceFailure'),
      addresses: { type: 'array', items: ref('InstanceAddress') },
      login: {
        ...answer(
          {
            user: text(100),
            source: {
              type: 'string',
              enum: ['portal', 'image'],
              description:
                'Who made the account: the portal at first boot, or whoever made the image.',
            },
            addresses: { type: 'array', items: text(100) },
            command: text(300),
          },
          ['user', 'command'],
        ),
        description:
          'How to log in, the best address first; absent where that is not by SSH.',
      },
      cloudId: { ...text(500), description: 'What the cloud calls it.' },
      price: ref('InstancePrice'),
      operationId: uuid,
      deployment: {
        ...answer({
          id: uuid,
          group: text(nameLimits.group),
          index: { type: 'integer' },
        }),
        description: 'Only of a member of a deployment.',
      },
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
      'resizing',
      'securityGroups',
      'zone',
      'network',
      'keyPair',
      'volumeGiB',
      'expiresAt',
      'failure',
      'login',
      'cloudId',
      'price',
      'deployment',
      'observedAt',
      'adoptedAt',
    ],
  ),
  InstancePage: pageOf('Instance'),
  FacetValue: answer(
    { value: text(300), label: text(300), count: { type: 'integer' } },
    ['label'],
  ),
  InstanceFacets: answer({
    total: { type: 'integer' },
    phase: { type: 'array', items: ref('FacetValue') },
    management: { type: 'array', items: ref('FacetValue') },
    accountId: { type: 'array', items: ref('FacetValue') },
    region: { type: 'array', items: ref('FacetValue') },
    owner: { type: 'array', items: ref('FacetValue') },
    workspaceId: { type: 'array', items: ref('FacetValue') },
  }),
  InstanceEvent: answer(
    {
      id: { type: 'integer' },
      at: time,
      type: { type: 'string', enum: ['Normal', 'Warning'] },
      reason: { ...text(100), description: 'One word in CamelCase.' },
      params: { type: 'object', additionalProperties: true },
      message: { ...text(4000), description: 'In English.' },
      actor: { ...text(200), description: 'Who, where somebody asked for it.' },
    },
    ['actor'],
  ),
  InstanceEventPage: pageOf('InstanceEvent'),

  Operation: answer(
    {
      id: uuid,
      state: oneOf(operationStates),
      percent: { type: 'integer', minimum: 0, maximum: 100 },
      requestedBy: entityRef,
      owner: { ...entityRef, description: 'Of what it makes.' },
      workspaceId,
      sharedWith: {
        ...sharedWith,
        description: 'Ids of other workspaces that see everything it made.',
      },
      failure: ref('InstanceFailure'),
      instances: {
        type: 'array',
        items: answer(
          {
            id: uuid,
            name: text(nameLimits.instance),
            entityRef,
            phase: oneOf(instancePhases),
            ready: { type: 'boolean' },
            failure: ref('InstanceFailure'),
          },
          ['failure'],
        ),
      },
      createdAt: time,
    },
    ['failure'],
  ),
};
