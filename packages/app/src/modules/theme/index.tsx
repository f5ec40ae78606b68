import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import '@fontsource-variable/jetbrains-mono/wght.css';
import { RiMoonLine, RiSunLine } from '@remixicon/react';
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import './theme.css';
import { ThemeProvider } from './ThemeProvider';

/** Light and dark, with fonts that come with the app. */
export const themeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ThemeBlueprint.make({
      name: 'light',
      params: {
        theme: {
          id: 'light',
          title: 'Light',
          variant: 'light',
          icon: <RiSunLine />,
          Provider: ThemeProvider,
        },
      },
    }),
    ThemeBlueprint.make({
      name: 'dark',
      params: {
        theme: {
          id: 'dark',
          title: 'Dark',
          variant: 'dark',
          icon: <RiMoonLine />,
          Provider: ThemeProvider,
        },
      },
    }),
  ],
});
