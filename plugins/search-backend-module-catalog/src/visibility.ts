import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { DocumentVisibility } from '@rackstage/search-sources';

/** Documents of whoever may read the entity. Rules about annotations, labels and other fields are not known here. */
export const entityVisibility: DocumentVisibility = {
  permission: catalogEntityReadPermission,
  rules: {
    IS_ENTITY_OWNER: ({ claims }) => ({
      attribute: 'owner',
      values: claims as string[],
    }),
    IS_ENTITY_KIND: ({ kinds }) => ({
      attribute: 'kind',
      values: (kinds as string[]).map(kind => kind.toLocaleLowerCase('en-US')),
    }),
  },
};
