import { answer, oneOf, ref, text } from '@rackstage/openapi-common';
import { workspaceStates } from '../domain/words';
import { accessName } from './workspaceSchemas';

const patterns = { type: 'array', items: text(200) };
const refs = { type: 'array', items: text(200) };

/** Why somebody may do something: a role, where it counts, and whom it was given to. */
const reason = {
  role: text(63),
  scope: oneOf(['administrator', 'portal', 'workspace']),
  workspaceId: { ...text(63), description: 'Where the role counts.' },
  through: {
    ...text(200),
    description: 'The user or group that has the role.',
  },
  pattern: { ...text(200), description: 'What of the role allows it.' },
  reach: oneOf(['all', 'owned']),
};
const optionalOfReason = ['workspaceId', 'pattern'];

export const accessSchemas = {
  AccessTable: {
    ...answer(
      {
        revision: { type: 'integer' },
        complete: {
          type: 'boolean',
          description: 'Else only what changed since the revision asked for.',
        },
        workspaces: {
          type: 'array',
          items: answer({
            id: accessName,
            state: oneOf(workspaceStates),
            members: {
              type: 'array',
              items: answer({ entityRef: text(200), role: accessName }),
            },
          }),
        },
        roles: {
          type: 'array',
          items: answer({
            name: accessName,
            allow: patterns,
            allowOwned: patterns,
          }),
          description: 'Those that administrators made; absent when the same.',
        },
      },
      ['roles'],
    ),
    description: 'What the permission policy decides from.',
  },
  AccessReason: answer(reason, optionalOfReason),
  PermissionAccess: answer({
    name: text(200),
    pluginId: text(100),
    outcome: oneOf(['all', 'some', 'none']),
    rules: {
      type: 'array',
      items: text(50),
      description: 'What the policy answers with, where it is some.',
    },
    reasons: { type: 'array', items: ref('AccessReason') },
  }),
  PersonAccess: answer(
    {
      entityRef: text(200),
      title: text(200),
      gone: { type: 'boolean' },
      claims: { ...refs, description: 'The person and their groups.' },
      memberships: {
        type: 'array',
        items: answer(
          {
            workspaceId: text(63),
            role: text(63),
            scope: oneOf(['administrator', 'portal', 'workspace']),
            through: text(200),
          },
          ['workspaceId'],
        ),
      },
      permissions: { type: 'array', items: ref('PermissionAccess') },
      silent: refs,
    },
    ['title'],
  ),
  ThingAccess: answer(
    {
      permission: text(200),
      owner: text(200),
      workspaces: refs,
      items: { type: 'array', items: ref('AccessReason') },
    },
    ['owner'],
  ),
};
