import { createFrontendModule } from '@backstage/frontend-plugin-api';
import authPlugin from '@backstage/plugin-auth';

const consentPage = authPlugin.getExtension('page:auth').override({
  params: {
    title: 'Access request',
    loader: () => import('./ConsentPage').then(m => <m.ConsentPage />),
  },
});

/** Asks whether a program may act in somebody's name, in their language. */
export const consentModule = createFrontendModule({
  pluginId: 'auth',
  extensions: [consentPage],
});
