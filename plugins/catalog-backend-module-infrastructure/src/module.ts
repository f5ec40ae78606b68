import { createBackendModule } from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { infrastructureModel } from './infrastructureModel';

/** Teaches the catalog what infrastructure is made of. */
export const catalogModuleInfrastructure = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'infrastructure',
  register(reg) {
    reg.registerInit({
      deps: { model: catalogModelExtensionPoint },
      async init({ model }) {
        model.addModelSource(CatalogModelSources.static([infrastructureModel]));
      },
    });
  },
});
