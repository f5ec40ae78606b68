import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { useLanguage } from '@rackstage/ui';
import { useEffect, useRef } from 'react';

/**
 * What follows from the language outside of our own components. Titles of
 * pages and text from the catalog are made once, so the page is loaded again
 * when the language changes.
 */
function LanguageEffects() {
  const language = useLanguage();
  const first = useRef(language);
  useEffect(() => {
    document.documentElement.lang = language;
    if (first.current !== language) {
      window.location.reload();
    }
  }, [language]);
  return null;
}

export const languageEffects = AppRootElementBlueprint.make({
  name: 'language-effects',
  params: { element: <LanguageEffects /> },
});
