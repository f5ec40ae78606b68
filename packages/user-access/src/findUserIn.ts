import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { CatalogClient } from '@backstage/catalog-client';
import { FindUser } from './UserAccess';

/** Looks users up in the catalog, as the plugin that asks. */
export function findUserIn(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): FindUser {
  const { auth, discovery } = options;
  const catalog = new CatalogClient({ discoveryApi: discovery });
  return async entityRef => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'catalog',
    });
    // Not `getEntityByRef`: its 404 would also come from a catalog that is not there.
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [entityRef], fields: ['kind', 'metadata'] },
      { token },
    );
    return items[0];
  };
}
