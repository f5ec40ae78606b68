import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useLanguage } from '@rackstage/ui';
import styles from './LanguageSwitch.module.css';

/** Each language in its own words. */
const names: Record<string, string> = { en: 'English', ko: '한국어' };

export function LanguageSwitch() {
  const api = useApi(appLanguageApiRef);
  const current = useLanguage();
  return (
    <div className={styles.languages}>
      {api.getAvailableLanguages().languages.map(language => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          className={styles.language}
          onClick={() => api.setLanguage(language)}
        >
          {names[language] ?? language}
        </button>
      ))}
    </div>
  );
}
