import {
  answer,
  input,
  listOf,
  nonEmptyText,
  ref,
  text,
} from '@rackstage/openapi-common';
import { accessName, revision } from './workspaceSchemas';

const patterns = (description: string) => ({
  type: 'array',
  maxItems: 200,
  uniqueItems: true,
  items: {
    type: 'string',
    maxLength: 200,
    pattern: '^[a-z][a-z0-9.-]*\\*?$',
  },
  description,
});

const settings = {
  title: { ...nonEmptyText(100), pattern: '\\S', description: 'Not blank.' },
  description: text(1000),
  allow: patterns(
    'Permissions on everything in the workspace; `*` at the end stands for any text.',
  ),
  allowOwned: patterns(
    'Permissions on what the person, or one of their groups, owns in the workspace.',
  ),
};

export const roleSchemas = {
  WorkspaceRole: answer(
    {
      name: accessName,
      ...settings,
      builtIn: { type: 'boolean' },
      revision,
    },
    ['description', 'revision'],
  ),
  WorkspaceRoleList: listOf('WorkspaceRole'),
  NewRole: input({ name: accessName, ...settings }, ['name', 'title']),
  RoleChange: input({ ...settings, revision }, ['revision']),
  KnownPermission: answer(
    {
      name: text(200),
      pluginId: text(100),
      action: text(20),
      resourceType: {
        ...text(200),
        description: 'Absent where it is not about one thing.',
      },
      portalOnly: {
        type: 'boolean',
        description: 'No role of a workspace can give it.',
      },
    },
    ['action', 'resourceType'],
  ),
  KnownPermissions: answer({
    items: { type: 'array', items: ref('KnownPermission') },
    silent: {
      type: 'array',
      items: text(100),
      description: 'Plugins that did not answer.',
    },
  }),
};
