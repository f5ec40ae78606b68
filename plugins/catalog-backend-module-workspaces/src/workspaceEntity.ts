import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import { Workspace } from '@rackstage/plugin-workspaces-common';
import { Membership, ownerRole } from '@rackstage/roles';

/** Nothing for a workspace that nobody owns, which the catalog would not take. */
export function workspaceEntity(
  { id, title, description, environment, state }: Workspace,
  members: Membership[],
): Entity | undefined {
  const owner = members.find(({ role }) => role === ownerRole)?.entityRef;
  const location = `url:rackstage://workspaces/${id}`;
  return owner
    ? {
        apiVersion: 'backstage.io/v1beta1',
        kind: 'Resource',
        metadata: {
          name: id,
          namespace: 'workspaces',
          title,
          ...(description && { description }),
          annotations: {
            [ANNOTATION_LOCATION]: location,
            [ANNOTATION_ORIGIN_LOCATION]: location,
          },
          links: [{ url: `/workspaces/${id}`, title }],
        },
        spec: {
          type: 'workspace',
          owner,
          environment,
          lifecycle: state,
          workspaces: [id],
          members: [...new Set(members.map(({ entityRef }) => entityRef))],
        },
      }
    : undefined;
}
