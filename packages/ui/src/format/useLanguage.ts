import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useSyncExternalStore } from 'react';

/** The language the person has chosen: `en`, `ko`. */
export function useLanguage(): string {
  const api = useApi(appLanguageApiRef);
  return useSyncExternalStore(
    onChange => {
      const subscription = api.language$().subscribe({ next: onChange });
      return () => subscription.unsubscribe();
    },
    () => api.getLanguage().language,
  );
}
