import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  ANNOTATION_ACCOUNT_DISABLED,
  ANNOTATION_DIRECTORY_NAME,
} from '@rackstage/user-access';
import { DirectoryGroup, DirectoryUser } from '../DirectorySource';

const apiVersion = 'backstage.io/v1alpha1';

/** The id of the record in the directory. */
export const ANNOTATION_DIRECTORY_ID = 'rackstage.io/directory-id';

/** Finds the entity that a record refers to, by any name of it. */
export type FindRef = (alias: string) => string | undefined;

export interface EntityPlace {
  /** Of the directory, in the configuration. */
  directory: string;
  namespace: string;
  name: string;
}

export function userEntity(
  user: DirectoryUser,
  place: EntityPlace,
  find: FindRef,
): Entity {
  return {
    apiVersion,
    kind: 'User',
    metadata: {
      ...metadata(user.id, user.username, place),
      ...(user.displayName && { title: user.displayName }),
      annotations: {
        ...metadata(user.id, user.username, place).annotations,
        ...(user.disabled && { [ANNOTATION_ACCOUNT_DISABLED]: 'true' }),
      },
    },
    spec: {
      profile: {
        displayName: user.displayName ?? user.username,
        ...(user.email && { email: user.email }),
      },
      memberOf: refs(user.groups, find, 'group:'),
    },
  };
}

export function groupEntity(
  group: DirectoryGroup,
  place: EntityPlace,
  find: FindRef,
): Entity {
  const own = `group:${place.namespace}/${place.name}`;
  const parent = group.parent && find(group.parent);
  return {
    apiVersion,
    kind: 'Group',
    metadata: {
      ...metadata(group.id, group.name, place),
      ...(group.displayName && { title: group.displayName }),
      ...(group.description && { description: group.description }),
    },
    spec: {
      type: 'team',
      profile: { displayName: group.displayName ?? group.name },
      ...(parent && { parent }),
      // A group that contains itself has nobody more for it.
      children: refs(group.members, find, 'group:').filter(ref => ref !== own),
      members: refs(group.members, find, 'user:'),
    },
  };
}

function metadata(id: string, written: string, place: EntityPlace) {
  const location = `directory:${place.directory}/${encodeURIComponent(id)}`;
  return {
    name: place.name,
    namespace: place.namespace,
    annotations: {
      [ANNOTATION_DIRECTORY_ID]: id,
      [ANNOTATION_DIRECTORY_NAME]: written,
      [ANNOTATION_LOCATION]: location,
      [ANNOTATION_ORIGIN_LOCATION]: location,
    },
  };
}

/** In one order, so that the same members in another order are no change. */
function refs(aliases: string[], find: FindRef, kind: string): string[] {
  const found = aliases
    .map(find)
    .filter(ref => ref !== undefined && ref.startsWith(kind));
  return [...new Set(found as string[])].sort();
}
