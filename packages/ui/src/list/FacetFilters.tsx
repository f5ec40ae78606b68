import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select } from '@backstage/ui';
import { ReactNode } from 'react';
import { uiTranslationRef } from '../translations/ref';
import { ListSearch } from './ListSearch';
import styles from './list.module.css';

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
      <ListSearch
        label={props.searchLabel}
        value={search}
        onChange={text => onChange('q', text || undefined)}
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
