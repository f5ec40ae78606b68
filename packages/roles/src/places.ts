import { ResourcePermission } from '@backstage/plugin-permission-common';

/** By which of its rules a plugin finds out whose a thing is, and where it is. */
export interface Place {
  pluginId: string;
  /** Parameter: entity refs of owners. */
  owner?: { rule: string; parameter: string };
  /** Parameter: `workspaces`. Absent where things are in no workspace. */
  workspace?: string;
  /** Parameter: `workspaces`. */
  shared?: string;
  /** Holds for what is in a workspace, where things can also be in none. */
  inAny?: { rule: string; params: Record<string, string> };
}

/** What Backstage's own plugins call it, by plugin and resource type. */
const placesOfBackstage: Record<
  string,
  Record<string, Omit<Place, 'pluginId'>>
> = {
  catalog: {
    'catalog-entity': {
      owner: { rule: 'IS_ENTITY_OWNER', parameter: 'claims' },
      workspace: 'IN_WORKSPACE',
      inAny: { rule: 'HAS_SPEC', params: { key: 'workspaces' } },
    },
  },
  scaffolder: {
    'scaffolder-task': {
      owner: { rule: 'IS_TASK_OWNER', parameter: 'createdBy' },
    },
    'scaffolder-template': {},
    'scaffolder-action': {},
  },
};

/** Our contexts call it all the same, and their permissions are named like `clouds.instance.update`. */
export function placeOf({
  name,
  resourceType,
}: ResourcePermission): Place | undefined {
  const pluginId = name.match(/^([^.]+)(\.[^.]+){2,}$/)?.[1];
  if (pluginId === undefined) {
    return undefined;
  }
  if (!Object.hasOwn(placesOfBackstage, pluginId)) {
    return {
      pluginId,
      owner: { rule: 'IS_OWNER', parameter: 'claims' },
      workspace: 'IN_WORKSPACE',
      shared: 'IS_SHARED_WITH',
    };
  }
  const place = placesOfBackstage[pluginId][resourceType];
  return place && { pluginId, ...place };
}
