import { coreExtensionData } from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import {
  EntityContextMenuItemBlueprint,
  EntityHeaderLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { EntityMenuItems } from './menuItems';

const { data, filterFunction } = EntityContextMenuItemBlueprint.dataRefs;

/** Hands the items of the menu to our header, which the page itself would only give to its own. */
export const entityPage = catalogPlugin
  .getExtension('page:catalog/entity')
  .override({
    *factory(originalFactory, { inputs }) {
      const items = inputs.contextMenuItems.map(item => ({
        node: item.node,
        data: item.get(data),
        isFor: item.get(filterFunction) ?? (() => true),
      }));
      const page = originalFactory();
      yield* page;
      yield coreExtensionData.reactElement(
        <EntityMenuItems.Provider value={items}>
          {page.get(coreExtensionData.reactElement)}
        </EntityMenuItems.Provider>,
      );
    },
  });

export const entityHeader = EntityHeaderLayoutBlueprint.make({
  params: { loader: () => import('./EntityHeader').then(m => m.EntityHeader) },
});
