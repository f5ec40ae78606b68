import {
  answer,
  entityRef,
  input,
  pageOf,
  text,
  time,
  uuid,
} from '@rackstage/openapi-common';
import { accessName } from './workspaceSchemas';

/** Nobody else can be a member. */
const memberRef = {
  ...entityRef,
  pattern: '^(user|group):[^/:\\s]+/[^/:\\s]+$',
  description: 'user:namespace/name or group:namespace/name',
};

export const memberSchemas = {
  Member: answer(
    {
      id: uuid,
      workspaceId: accessName,
      entityRef: memberRef,
      role: accessName,
      title: { ...text(200), description: 'What the catalog calls it.' },
      gone: {
        type: 'boolean',
        description: 'The catalog no longer knows it.',
      },
      declared: {
        type: 'boolean',
        description: 'It is in the configuration, and changed only there.',
      },
      addedBy: text(200),
      addedAt: time,
    },
    ['title'],
  ),
  MemberPage: pageOf('Member'),
  NewMember: input({ entityRef: memberRef, role: accessName }, [
    'entityRef',
    'role',
  ]),
  MemberChange: input(
    {
      role: accessName,
      was: {
        ...accessName,
        description: 'The role that the change is based on.',
      },
    },
    ['role', 'was'],
  ),
};
