import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { infrastructureTranslationRef } from '../translations/ref';
import styles from './search.module.css';

/** Milliseconds without a key press after which a search is sent. */
const typingPause = 300;

export function SearchControls(props: {
  term: string;
  onChange: (term: string) => void;
}) {
  const { term, onChange } = props;
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const [text, setText] = useState(term);
  useEffect(() => setText(term), [term]);
  useEffect(() => {
    if (text === term) {
      return undefined;
    }
    const timer = setTimeout(() => onChange(text), typingPause);
    return () => clearTimeout(timer);
  }, [onChange, text, term]);
  return (
    <div className={styles.controls} role="search">
      <SearchField
        className={styles.term}
        label={t('search.term')}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={setText}
        maxLength={200}
        autoFocus
      />
    </div>
  );
}
