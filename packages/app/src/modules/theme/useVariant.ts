import { appThemeApiRef, useApi } from '@backstage/frontend-plugin-api';
import useMedia from 'react-use/esm/useMedia';
import useObservable from 'react-use/esm/useObservable';
import { Variant } from './themes';

/** The theme that the person chose, or the one their system asks for. */
export function useVariant(): Variant {
  const appThemeApi = useApi(appThemeApiRef);
  const chosen = useObservable(
    appThemeApi.activeThemeId$(),
    appThemeApi.getActiveThemeId(),
  );
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  if (chosen === 'light' || chosen === 'dark') {
    return chosen;
  }
  return prefersDark ? 'dark' : 'light';
}
