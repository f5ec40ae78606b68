import { UnifiedThemeProvider } from '@backstage/theme';
import { useLanguage } from '@rackstage/ui';
import { ReactNode, useMemo } from 'react';
import { createTheme, Variant } from './themes';

export function ThemeProvider(props: {
  variant: Variant;
  children: ReactNode;
}) {
  const { variant, children } = props;
  const language = useLanguage();
  const theme = useMemo(
    () => createTheme(variant, language),
    [variant, language],
  );
  return <UnifiedThemeProvider theme={theme}>{children}</UnifiedThemeProvider>;
}
