import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField, Select } from '@backstage/ui';
import { ReactNode, useEffect, useState } from 'react';
import { uiTranslationRef } from '../translations/ref';
import styles from './list.module.css';

/** Milliseconds without a key press after which a search is sent. */
const typingPause = 300;

/** One thing to filter by, with how many each choice leads to. */
export interface Facet {
  /** Parameter of the address and of the API. */
  key: string;
  title: string;
  chosen: string[];
  choices: { value: string; label: string; count?: number }[];
}

/** Search and one choice per facet, each option with how many it leads to. */
export function FacetFilters(props: {
  search: string;
  /** What is searched. */
  searchLabel: string;
  facets: Facet[];
  onChange: (key: string, value: string | string[] | undefined) => void;
  onReset?: () => void;
  /** Filters of other kinds. */
  children?: ReactNode;
}) {
  const { search, facets, onChange, onReset } = props;
  const { t } = useTranslationRef(uiTranslationRef);
  return (
    <div className={styles.filters} role="search">
      <Search
        label={props.searchLabel}
        value={search}
        onChange={text => onChange('q', text)}
      />
      {facets.map(({ key, title, chosen, choices }) => (
        <Select
          key={key}
          size="small"
          aria-label={title}
          selectionMode="multiple"
          searchable={choices.length > 12}
          placeholder={t('list.any', { facet: title })}
          options={choices.map(({ value, label, count }) => ({
            id: value,
            label:
              count === undefined
                ? label
                : t('list.option', { label, number: String(count) }),
          }))}
          value={chosen}
          onChange={keys => onChange(key, (keys as string[]).map(String))}
        />
      ))}
      {props.children}
      {onReset && (
        <Button size="small" variant="tertiary" onPress={onReset}>
          {t('list.reset')}
        </Button>
      )}
    </div>
  );
}

function Search(props: {
  label: string;
  value: string;
  onChange: (text?: string) => void;
}) {
  const { label, value, onChange } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) {
      return undefined;
    }
    const timer = setTimeout(() => onChange(text || undefined), typingPause);
    return () => clearTimeout(timer);
  }, [onChange, text, value]);
  return (
    <SearchField
      size="small"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={setText}
      className={styles.search}
    />
  );
}
