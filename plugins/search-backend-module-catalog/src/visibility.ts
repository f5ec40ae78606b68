import { NotImplementedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { sharesFor } from '@rackstage/roles';
import { DocumentVisibility } from '@rackstage/search-sources';

/**
 * Documents of whoever may read the entity. Rules about annotations, labels and other fields are not known here, but for
 * whether it is in a workspace.
 */
export const entityVisibility: DocumentVisibility = {
  permission: catalogEntityReadPermission,
  rules: {
    IS_ENTITY_OWNER: ({ claims }) => ({
      attribute: 'owner',
      values: claims as string[],
    }),
    IN_WORKSPACE: ({ workspaces }) => ({
      attribute: 'workspace',
      values: sharesFor(workspaces as string[]),
    }),
    HAS_SPEC: ({ key }) => {
      if (key !== 'workspaces') {
        throw new NotImplementedError(
          `Search does not know who may find entities by spec.${key}`,
        );
      }
      return { attribute: 'inWorkspace', values: ['yes'] };
    },
    IS_ENTITY_KIND: ({ kinds }) => ({
      attribute: 'kind',
      values: (kinds as string[]).map(kind => kind.toLocaleLowerCase('en-US')),
    }),
  },
};
