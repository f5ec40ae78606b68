import { AppRootWrapperBlueprint } from '@backstage/plugin-app-react';
import { useLanguage } from '@rackstage/ui';
import { lazy, ReactNode, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';

// Asked for at once, so that it is there when somebody has signed in.
const libraries = import('./Libraries');
const Libraries = lazy(() => libraries);

/** Everything that speaks for itself, from tables to times, speaks the person's language and not the browser's. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const language = useLanguage();
  return (
    <I18nProvider locale={language}>
      <Suspense fallback={null}>
        <Libraries language={language}>{children}</Libraries>
      </Suspense>
    </I18nProvider>
  );
}

export const languageProvider = AppRootWrapperBlueprint.make({
  name: 'language',
  params: { component: LanguageProvider },
});
