import {
  createFrontendModule,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';

const aboutSubPage = SubPageBlueprint.make({
  name: 'about',
  params: {
    path: 'about',
    title: 'About',
    loader: () => import('./AboutPage').then(m => <m.AboutPage />),
  },
});

/** A tab of the settings that says what runs here, and what of others is in it. */
export const aboutModule = createFrontendModule({
  pluginId: 'user-settings',
  extensions: [aboutSubPage],
});
