import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { accessEndedNotice, noticingFetch } from './accessEnded';
import { oidcAuth } from './oidcAuth';

export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    accessEndedNotice,
    noticingFetch,
    oidcAuth,
    SignInPageBlueprint.make({
      params: { loader: () => import('./SignInPage').then(m => m.default) },
    }),
  ],
});
