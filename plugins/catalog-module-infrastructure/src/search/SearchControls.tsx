import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Select } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { kindIcons } from '../icons/entityIcons';
import { infrastructureTranslationRef } from '../translations/ref';
import { useEntityWords } from '../words/useEntityWords';
import styles from './search.module.css';
import { FilterName } from './useSearch';

/** Milliseconds without a key press after which a search is sent. */
const typingPause = 300;

/** Stands for no choice: a list cannot have an empty key. */
const all = '-';

const lifecycles = ['experimental', 'production', 'deprecated'];

export function SearchControls(props: {
  term: string;
  filters: Partial<Record<FilterName, string>>;
  onChange: (changes: Record<string, string | undefined>) => void;
}) {
  const { term, filters, onChange } = props;
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const words = useEntityWords();
  const choices: Record<FilterName, { id: string; label: string }[]> = {
    kind: Object.keys(kindIcons).map(id => ({ id, label: words.kind(id) })),
    lifecycle: lifecycles.map(id => ({ id, label: words.lifecycle(id) })),
  };
  const choice = (name: FilterName) => (
    <Select
      className={styles.control}
      label={t(`fact.${name}`)}
      options={[{ id: all, label: t('filter.allTypes') }, ...choices[name]]}
      value={filters[name]?.toLocaleLowerCase('en-US') ?? all}
      onChange={key =>
        onChange({
          [`filters[${name}]`]: key === all ? undefined : String(key),
        })
      }
    />
  );
  return (
    <div className={styles.controls} role="search">
      <Term value={term} onChange={query => onChange({ query })} />
      {choice('kind')}
      {choice('lifecycle')}
    </div>
  );
}

function Term(props: { value: string; onChange: (text: string) => void }) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) {
      return undefined;
    }
    const timer = setTimeout(() => onChange(text), typingPause);
    return () => clearTimeout(timer);
  }, [onChange, text, value]);
  return (
    <SearchField
      className={styles.term}
      label={t('search.term')}
      placeholder={t('search.placeholder')}
      value={text}
      onChange={setText}
      autoFocus
    />
  );
}
