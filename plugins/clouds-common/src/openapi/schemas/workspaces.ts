import {
  answer,
  currency,
  input,
  nonEmptyText,
  oneOf,
  ref,
  slug,
  text,
  workspaceId,
} from '@rackstage/openapi-common';
import { workspaceLimitNames } from '../../domain';

export const changedWorkspaceId = {
  ...slug,
  description:
    'Another one moves it there, which needs the permission in both.',
};

export const sharedWith = {
  type: 'array',
  items: text(63),
  description: 'Ids of other workspaces that see it.',
};

/** What a resource and its answers say about workspaces. */
export const workspaceSchemas = {
  NewShare: input({ workspaceId }, ['workspaceId']),
  RoleCredential: input(
    {
      credential: {
        type: 'object',
        description:
          "Values of the driver's credential schema; encrypted at rest and never returned.",
        additionalProperties: true,
      },
    },
    ['credential'],
  ),
  LimitVerdict: answer(
    {
      limit: oneOf(workspaceLimitNames),
      used: { ...text(40), description: 'Exact decimal text.' },
      asked: {
        ...text(40),
        description: 'By this request, on top of what is used.',
      },
      allowed: { ...text(40), description: 'Absent: without limit.' },
      currency: { ...currency, description: 'Only of monthly spend.' },
      ok: { type: 'boolean' },
    },
    ['allowed', 'currency'],
  ),
  WorkspaceUsage: answer({
    workspaceId: nonEmptyText(63),
    limits: { type: 'array', items: ref('LimitVerdict') },
    unpriced: {
      type: 'integer',
      description:
        'Instances and volumes whose price is not known; they count as nothing.',
    },
    spend: {
      type: 'array',
      description: 'A month of what there is, by currency.',
      items: ref('Money'),
    },
  }),
};
