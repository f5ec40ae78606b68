import { Entity } from '@backstage/catalog-model';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  defaultEntityPresentation,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { iconOfType, kindIcons } from './entityIcons';

/** Wherever an entity is named, it has the icon of its kind or, for infrastructure, of its type. */
export const entityPresentation = ApiBlueprint.make({
  name: 'entity-presentation',
  params: define =>
    define({
      api: entityPresentationApiRef,
      deps: { catalogApi: catalogApiRef },
      factory: ({ catalogApi }) =>
        DefaultEntityPresentationApi.create({
          catalogApi,
          kindIcons,
          renderer: {
            async: true,
            render: ({ entityRef, entity, context }) => ({
              snapshot: {
                ...defaultEntityPresentation(entity ?? entityRef, context),
                Icon: entity && iconOfType(entity as Entity),
              },
            }),
          },
        }),
    }),
});
