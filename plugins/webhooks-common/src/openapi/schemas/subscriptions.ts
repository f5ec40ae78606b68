import {
  answer,
  entityRef,
  input,
  listOf,
  newWorkspaceId,
  nonEmptyText,
  orNull,
  pageOf,
  ref,
  text,
  time,
  uuid,
  workspaceId,
  oneOf,
} from '@rackstage/openapi-common';
import {
  eventTypePatternSyntax,
  filterOperators,
  jsonPointerPattern,
} from '../../domain';

const count = { type: 'integer', minimum: 0 };
const flag = { type: 'boolean' };
const jsonObject = { type: 'object', additionalProperties: true };

const url = {
  type: 'string',
  maxLength: 2000,
  pattern: '^https?://',
  description: 'Without user name and password in it.',
};

const eventTypes = {
  type: 'array',
  minItems: 1,
  maxItems: 50,
  uniqueItems: true,
  items: { type: 'string', maxLength: 200, pattern: eventTypePatternSyntax },
  description:
    'Types or patterns: `*` stands for one part, at the end for all that follow.',
};

const filter = {
  type: 'array',
  maxItems: 20,
  items: ref('FilterCondition'),
  description: 'All of them have to hold.',
};

const scope = {
  type: 'string',
  enum: ['owned', 'all'],
  description:
    'Events about what the owner of the subscription may see in its workspace when they happen and when they are sent, or about everything.',
};

const settings = {
  name: nonEmptyText(100),
  description: text(1000),
  owner: entityRef,
  url,
  eventTypes,
  filter,
  scope,
  verifyTls: { ...flag, description: 'False takes any certificate.' },
  enabled: flag,
};

const headers = {
  type: 'object',
  maxProperties: 20,
  propertyNames: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$" },
  additionalProperties: {
    type: 'string',
    maxLength: 2000,
    pattern: '^[\\t\\x20-\\x7e]*$',
  },
  description: 'Sent along; encrypted at rest and never returned.',
};

const secrets = {
  type: 'array',
  items: ref('SecretSummary'),
  description: 'Valid now, the newest first.',
};

const subscription = {
  id: uuid,
  workspaceId,
  ...settings,
  headerNames: { type: 'array', items: text(100) },
  secrets,
  disabledReason: {
    type: 'string',
    enum: ['person', 'gone', 'failing'],
    description:
      'Why it is off: somebody, 410 of the target, or days of failure.',
  },
  failingSince: time,
  pendingCount: count,
  failedCount: count,
  lastDeliveredAt: time,
  revision: count,
  createdBy: text(200),
  createdAt: time,
  updatedAt: time,
};
const optional = [
  'description',
  'disabledReason',
  'failingSince',
  'lastDeliveredAt',
];

const delivery = {
  id: { ...uuid, description: 'The webhook-id of every attempt.' },
  subscriptionId: uuid,
  eventId: uuid,
  eventType: text(200),
  subject: text(500),
  eventTime: time,
  state: ref('DeliveryState'),
  attemptCount: count,
  nextAttemptAt: time,
  finishedAt: time,
  lastStatus: { type: 'integer' },
  lastError: ref('DeliveryError'),
};
const optionalOfDelivery = [
  'nextAttemptAt',
  'finishedAt',
  'lastStatus',
  'lastError',
];

export const subscriptionSchemas = {
  EventType: answer(
    {
      type: text(200),
      title: text(200),
      'title@ko': text(200),
      description: text(1000),
      'description@ko': text(1000),
      dataSchema: jsonObject,
      example: jsonObject,
    },
    [],
  ),
  EventTypeList: listOf('EventType'),

  FilterCondition: {
    type: 'object',
    additionalProperties: false,
    required: ['pointer', 'operator', 'values'],
    properties: {
      pointer: {
        type: 'string',
        maxLength: 300,
        pattern: jsonPointerPattern,
        description: 'JSON pointer, for example `/data/region`.',
      },
      operator: oneOf(filterOperators),
      values: { type: 'array', maxItems: 50, items: text(300) },
    },
  },

  SecretSummary: answer({ id: uuid, createdAt: time, expiresAt: time }, [
    'expiresAt',
  ]),
  SecretRotation: input(
    {
      keepPreviousHours: {
        type: 'integer',
        minimum: 0,
        maximum: 720,
        default: 24,
        description: 'How long the secret before stays valid.',
      },
    },
    [],
  ),

  Subscription: answer(subscription, optional),
  SubscriptionWithSecret: answer(
    {
      ...subscription,
      secret: { ...text(200), description: 'Shown once: keep it.' },
    },
    optional,
  ),
  SubscriptionPage: pageOf('Subscription'),
  NewSubscription: input(
    { ...settings, workspaceId: newWorkspaceId, headers },
    ['name', 'owner', 'url', 'eventTypes'],
  ),
  SubscriptionChange: input(
    {
      ...settings,
      description: orNull(text(1000)),
      headers: { ...headers, description: 'Replaces all of them.' },
      revision: count,
    },
    [],
  ),

  DeliveryState: {
    type: 'string',
    enum: ['pending', 'delivered', 'failed'],
  },
  DeliveryError: {
    type: 'string',
    enum: [
      'timeout',
      'refused',
      'unknown-host',
      'address-not-allowed',
      'tls',
      'closed',
      'status',
      'unsendable',
      'not-allowed',
    ],
  },
  Delivery: answer(delivery, optionalOfDelivery),
  DeliveryPage: pageOf('Delivery'),
  Attempt: answer(
    {
      id: uuid,
      number: count,
      at: time,
      durationMilliseconds: count,
      status: { type: 'integer' },
      error: ref('DeliveryError'),
      response: { ...text(1024), description: 'First bytes of the answer.' },
    },
    ['status', 'error', 'response'],
  ),
  DeliveryDetail: answer(
    {
      ...delivery,
      body: jsonObject,
      attempts: { type: 'array', items: ref('Attempt') },
    },
    optionalOfDelivery,
  ),
  ReplayRequest: input(
    {
      deliveryId: uuid,
      state: ref('DeliveryState'),
      from: time,
      until: time,
    },
    [],
  ),
  ReplayResult: answer({ count }),
};
