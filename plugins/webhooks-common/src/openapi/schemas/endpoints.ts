import {
  answer,
  entityRef,
  input,
  newWorkspaceId,
  nonEmptyText,
  orNull,
  pageOf,
  ref,
  text,
  time,
  uuid,
  workspaceId,
} from '@rackstage/openapi-common';

const count = { type: 'integer', minimum: 0 };
const flag = { type: 'boolean' };
const jsonObject = { type: 'object', additionalProperties: true };

const templateRef = {
  ...entityRef,
  pattern: '^template:[^/:\\s]+/[^/:\\s]+$',
};

const mapping = {
  type: 'object',
  maxProperties: 100,
  additionalProperties: true,
  description:
    'By parameter of the template its value; texts in it may hold `{{ /pointer }}`, which is what the payload has there.',
};

const filter = {
  type: 'array',
  maxItems: 20,
  items: ref('FilterCondition'),
  description: 'On the payload; an event that does not fit is ignored.',
};

const settings = {
  name: nonEmptyText(100),
  description: text(1000),
  owner: entityRef,
  verification: {
    type: 'string',
    enum: ['standard-webhooks', 'github', 'gitlab', 'bearer'],
  },
  templateRef,
  mapping,
  filter,
  maxPerMinute: { type: 'integer', minimum: 1, maximum: 600 },
  enabled: flag,
};

const endpoint = {
  id: uuid,
  workspaceId,
  ...settings,
  url: { ...text(2000), description: 'Where other systems send to.' },
  runAs: {
    ...entityRef,
    description:
      'Who answers for what is started: who set template, values, filter and verification last. Templates start while they may start them; tasks have the rights of the portal.',
  },
  secrets: { type: 'array', items: ref('SecretSummary') },
  rejectedCount: { ...count, description: 'Refused before they were stored.' },
  lastRejection: answer({ at: time, reason: ref('Rejection') }),
  lastReceivedAt: time,
  revision: count,
  createdBy: text(200),
  createdAt: time,
  updatedAt: time,
};
const optional = ['description', 'lastRejection', 'lastReceivedAt'];

const received = {
  id: uuid,
  endpointId: uuid,
  deliveryId: { ...text(300), description: 'As the sender calls it.' },
  receivedAt: time,
  verdict: ref('Verdict'),
  reason: { ...text(1000), description: 'Why it failed or was ignored.' },
  taskId: text(100),
  replayOf: uuid,
  replayedBy: text(200),
};
const optionalOfReceived = ['reason', 'taskId', 'replayOf', 'replayedBy'];

export const endpointSchemas = {
  Verdict: {
    type: 'string',
    enum: ['waiting', 'started', 'ignored', 'failed'],
  },
  Rejection: {
    type: 'string',
    enum: ['signature', 'timestamp', 'format', 'size', 'rate', 'disabled'],
  },
  Endpoint: answer(endpoint, optional),
  EndpointWithSecret: answer(
    {
      ...endpoint,
      secret: { ...text(200), description: 'Shown once: keep it.' },
    },
    optional,
  ),
  EndpointPage: pageOf('Endpoint'),
  NewEndpoint: input({ ...settings, workspaceId: newWorkspaceId }, [
    'name',
    'owner',
    'verification',
    'templateRef',
    'mapping',
  ]),
  EndpointChange: input(
    {
      ...settings,
      description: orNull(text(1000)),
      revision: count,
    },
    [],
  ),
  EndpointTrial: input({ templateRef, mapping, filter, payload: jsonObject }, [
    'templateRef',
    'mapping',
    'payload',
  ]),
  EndpointTrialResult: answer({
    matches: flag,
    values: jsonObject,
    problems: {
      type: 'array',
      items: answer({ parameter: text(200), message: text(1000) }),
    },
  }),
  ReceivedEvent: answer(received, optionalOfReceived),
  ReceivedEventPage: pageOf('ReceivedEvent'),
  ReceivedEventDetail: answer(
    { ...received, payload: {}, values: jsonObject },
    [...optionalOfReceived, 'values'],
  ),
};
