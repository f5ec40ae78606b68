import {
  answer,
  currency,
  decimal,
  entityRef,
  input,
  nonEmptyText,
  oneOf,
  orNull,
  pageOf,
  ref,
  text,
  time,
} from '@rackstage/openapi-common';
import {
  accessNamePattern,
  environments,
  workspaceStates,
} from '../domain/words';

export const accessName = {
  type: 'string',
  maxLength: 63,
  pattern: accessNamePattern,
  description: 'Small letters, digits and hyphens; it stays for ever.',
};

export const revision = {
  type: 'integer',
  minimum: 1,
  maximum: 2147483647,
  description: 'Counts changes; one that is based on an older one is refused.',
};

const title = {
  ...nonEmptyText(100),
  pattern: '\\S',
  description: 'Not blank.',
};
const limit = { type: 'integer', minimum: 0, maximum: 2147483647 };

const settings = {
  title,
  description: text(1000),
  environment: oneOf(environments),
  costCentre: text(100),
  limits: ref('WorkspaceLimits'),
};

export const workspaceSchemas = {
  Money: input({ amount: decimal, currency }, ['amount', 'currency']),
  WorkspaceLimits: {
    ...input(
      {
        instances: limit,
        vcpu: limit,
        memoryMiB: limit,
        volumeGiB: limit,
        monthlySpend: ref('Money'),
      },
      [],
    ),
    description: 'At most this much; what is absent is without a limit.',
  },
  Workspace: answer(
    {
      id: accessName,
      ...settings,
      state: oneOf(workspaceStates),
      declared: {
        type: 'array',
        items: text(50),
        description: 'Fields that the configuration says: changed only there.',
      },
      memberCount: { type: 'integer' },
      revision,
      createdBy: text(200),
      createdAt: time,
      archivedAt: time,
    },
    ['description', 'costCentre', 'archivedAt'],
  ),
  WorkspacePage: pageOf('Workspace'),
  NewWorkspace: input(
    {
      id: accessName,
      ...settings,
      owner: {
        ...entityRef,
        description: 'User or group that owns it; without one, the caller.',
      },
      idempotencyKey: {
        ...nonEmptyText(200),
        description:
          'Asked again by the same caller with the same key, the workspace that is there by that id is the answer.',
      },
    },
    ['id', 'title', 'environment'],
  ),
  WorkspaceChange: input(
    {
      title,
      description: orNull(text(1000)),
      environment: oneOf(environments),
      costCentre: orNull(text(100)),
      limits: ref('WorkspaceLimits'),
      revision,
    },
    ['revision'],
  ),
  AtRevision: input({ revision }, ['revision']),
};
