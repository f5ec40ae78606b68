import {
  answer,
  currency,
  decimal,
  input,
  nonEmptyText,
  oneOf,
  pageOf,
  ref,
  text,
  time,
} from '@rackstage/openapi-common';

const words = {
  type: 'array',
  minItems: 1,
  maxItems: 100,
  items: nonEmptyText(200),
};

const version = { type: 'integer', minimum: 1 };

const hours = { type: 'integer', minimum: 1, maximum: 8760 };

/** English, with the Korean beside it. */
const title = { title: nonEmptyText(200), 'title@ko': nonEmptyText(200) };

const approvers = {
  type: 'array',
  minItems: 1,
  maxItems: 20,
  items: ref('Approver'),
};

export const policySchemas = {
  Money: answer({ amount: decimal, currency }),
  AmountCondition: {
    ...input(
      {
        currency,
        atLeast: { ...decimal, description: 'Met from this amount on.' },
        under: { ...decimal, description: 'Met below this amount.' },
        unknown: {
          type: 'boolean',
          description: 'Also met where the price is not known.',
        },
      },
      ['currency'],
    ),
    description:
      'Of the price of a month. A price in another currency never meets it.',
  },
  Conditions: {
    ...input(
      {
        types: words,
        workspaces: words,
        environments: {
          ...words,
          items: oneOf(['sandbox', 'development', 'production']),
        },
        regions: words,
        costCentres: words,
        requesterRoles: {
          ...words,
          description: 'Roles in the workspace; any of them.',
        },
        amount: ref('AmountCondition'),
      },
      [],
    ),
    description: 'All that are given have to be met; each by any of its words.',
  },
  Approver: input(
    {
      kind: oneOf([
        'workspaceRole',
        'portalRole',
        'group',
        'user',
        'owner',
        'costCentreOwner',
      ]),
      name: {
        ...nonEmptyText(200),
        description:
          'The role, or the entity ref of the group or user; absent for owner and costCentreOwner.',
      },
    },
    ['kind'],
  ),
  PolicyPart: input(
    {
      ...title,
      approvers,
      need: {
        type: 'string',
        pattern: '^(any|all|[1-9][0-9]?)$',
        description:
          'How many have to approve: any one, all of the approvers, or this many different people. Default: any.',
      },
    },
    ['title', 'approvers'],
  ),
  PolicyStep: {
    ...input(
      {
        ...title,
        when: ref('Conditions'),
        parts: {
          type: 'array',
          minItems: 1,
          maxItems: 10,
          items: ref('PolicyPart'),
          description: 'Side by side; all of them are needed.',
        },
        remindAfterHours: hours,
        escalateAfterHours: hours,
        escalateTo: approvers,
        expireAfterHours: hours,
      },
      ['title', 'parts'],
    ),
    description:
      'One after another. Where conditions are given, only requests that meet them go through the step.',
  },
  PolicyRule: input(
    {
      name: nonEmptyText(200),
      'name@ko': nonEmptyText(200),
      when: ref('Conditions'),
      steps: {
        type: 'array',
        maxItems: 10,
        items: ref('PolicyStep'),
        description: 'None: no approval is needed.',
      },
    },
    ['name', 'steps'],
  ),
  Policy: {
    ...input(
      {
        rules: {
          type: 'array',
          minItems: 1,
          maxItems: 100,
          items: ref('PolicyRule'),
          description:
            'The first whose conditions are met counts; the last has none.',
        },
        escalateTo: {
          ...approvers,
          description: 'Where a step does not say whom to escalate to.',
        },
      },
      ['rules', 'escalateTo'],
    ),
    description: 'What needs whose approval.',
  },
  PolicyVersion: answer(
    {
      version,
      policy: ref('Policy'),
      note: text(1000),
      createdBy: text(200),
      createdAt: time,
    },
    ['note'],
  ),
  PolicyVersionPage: pageOf('PolicyVersion'),
  NewPolicyVersion: input(
    {
      policy: ref('Policy'),
      note: text(1000),
      baseVersion: {
        ...version,
        description: 'The one that was edited; refused when another is newer.',
      },
    },
    ['policy', 'baseVersion'],
  ),
  PolicyTrial: input(
    {
      policy: ref('Policy'),
      limit: { type: 'integer', minimum: 1, maximum: 1000, default: 200 },
      workspaceId: nonEmptyText(63),
    },
    ['policy'],
  ),
  PolicyTrialResult: answer({
    tried: { type: 'integer' },
    changed: { type: 'integer' },
    items: { type: 'array', items: ref('PolicyTrialItem') },
  }),
  PolicyTrialItem: answer({
    requestId: { type: 'string', format: 'uuid' },
    title: text(200),
    workspaceId: text(63),
    createdAt: time,
    changed: { type: 'boolean' },
    before: ref('ChainSummary'),
    after: ref('ChainSummary'),
  }),
  ChainSummary: answer({
    rule: text(200),
    steps: { type: 'array', items: text(200) },
  }),
};
