import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { HomePageLayoutBlueprint } from '@backstage/plugin-home-react/alpha';
import { createElement } from 'react';

export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [
    PageBlueprint.make({
      name: 'work',
      params: {
        path: '/work',
        title: 'Work history',
        loader: async () => {
          const { default: WorkPage } = await import('../work/WorkPage');
          return createElement(WorkPage);
        },
      },
    }),
    HomePageLayoutBlueprint.make({
      params: {
        loader: async () => {
          const { HomeLayout } = await import('./HomeLayout');
          return HomeLayout;
        },
      },
    }),
  ],
});
