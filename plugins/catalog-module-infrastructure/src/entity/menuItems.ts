import { Entity } from '@backstage/catalog-model';
import { AppNode } from '@backstage/frontend-plugin-api';
import { EntityContextMenuItemData } from '@backstage/plugin-catalog-react/alpha';
import { createContext } from 'react';

export interface EntityMenuItem {
  node: AppNode;
  data: EntityContextMenuItemData;
  isFor: (entity: Entity) => boolean;
}

/** What plugins add to the menu of an entity page, from the page to its header. */
export const EntityMenuItems = createContext<EntityMenuItem[]>([]);
