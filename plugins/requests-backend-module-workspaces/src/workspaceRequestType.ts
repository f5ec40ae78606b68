import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { RequestTypeDefinition } from '@rackstage/plugin-requests-node';
import {
  accessNamePattern,
  environments,
} from '@rackstage/plugin-workspaces-common';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';

/** What a workspace is asked for by, and how long each may be. Limits are set by whoever looks after it. */
const fields = {
  id: 63,
  title: 100,
  description: 1000,
  environment: 20,
  costCentre: 100,
};

/** A workspace for people who may not make one themselves; who asks says which group or user owns it. */
export function workspaceRequestType(
  workspaces: Pick<WorkspacesService, 'list'>,
): RequestTypeDefinition {
  return {
    type: 'workspace',
    title: 'Workspaces',
    'title@ko': '워크스페이스',
    formTemplateRef: 'template:default/workspace',
    normalize,
    examine: async ({ subject }) => {
      const all = await workspaces.list();
      return {
        problems: all.some(({ id }) => id === subject.id)
          ? [`There is a workspace '${subject.id}' already; choose another id`]
          : [],
      };
    },
    provisioning: ({ subject, owner }) => ({
      templateRef: 'template:default/workspace-provisioning',
      values: { ...subject, owner },
    }),
  };
}

function normalize(subject: JsonObject): JsonObject {
  const given = Object.entries(fields).flatMap(([field, longest]) => {
    const value = subject[field];
    if (value === undefined || value === null || value === '') {
      return [];
    }
    if (typeof value !== 'string' || value.length > longest) {
      throw new InputError(
        `subject.${field} must be text of at most ${longest} characters`,
      );
    }
    return [[field, value] as const];
  });
  const workspace: Record<string, string> = Object.fromEntries(given);
  const { id = '', title = '', environment = '' } = workspace;
  if (!new RegExp(accessNamePattern).test(id)) {
    throw new InputError(
      'subject.id must be small letters, digits and hyphens, at least two of them and beginning with a letter',
    );
  }
  if (title.trim() === '') {
    throw new InputError('subject.title must not be blank');
  }
  if (!environments.some(known => known === environment)) {
    throw new InputError(
      `subject.environment must be one of ${environments.join(', ')}`,
    );
  }
  return workspace;
}
