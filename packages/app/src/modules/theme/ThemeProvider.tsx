import { UnifiedThemeProvider } from '@backstage/theme';
import { useLanguage } from '@rackstage/ui';
import { ReactNode, useMemo } from 'react';
import { createTheme } from './themes';
import { useVariant } from './useVariant';

/**
 * The provider of every theme. Were there one for each, React would take a change of the theme
 * for another app, and whatever somebody has typed would be gone.
 */
export function ThemeProvider(props: { children: ReactNode }) {
  const variant = useVariant();
  const language = useLanguage();
  const theme = useMemo(
    () => createTheme(variant, language),
    [variant, language],
  );
  return (
    <UnifiedThemeProvider theme={theme}>{props.children}</UnifiedThemeProvider>
  );
}
