import {
  createFrontendModule,
  ErrorDisplay,
  NotFoundErrorPage,
} from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { BrokenPart } from './BrokenPart';
import { NotFoundPage } from './NotFoundPage';

/** What is shown where there is nothing, or where something broke. */
export const errorsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SwappableComponentBlueprint.make({
      name: 'core-not-found-error-page',
      params: define =>
        define({ component: NotFoundErrorPage, loader: () => NotFoundPage }),
    }),
    SwappableComponentBlueprint.make({
      name: 'core-error-display',
      params: define =>
        define({ component: ErrorDisplay, loader: () => BrokenPart }),
    }),
  ],
});
