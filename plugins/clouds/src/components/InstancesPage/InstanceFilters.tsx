import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField, Select } from '@backstage/ui';
import {
  FacetValue,
  InstanceFacets,
  InstancePhase,
} from '@rackstage/plugin-clouds-common';
import { useEffect, useState } from 'react';
import {
  FacetKey,
  facetKeys,
  InstanceFilter,
} from '../../hooks/useInstanceFilter';
import { useOwnerTitles } from '../../hooks/useOwnerTitles';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './InstancesPage.module.css';

/** Milliseconds without a key press after which a search is sent. */
const typingPause = 300;

const fieldOfFacet = {
  phase: 'field.state',
  accountId: 'field.account',
  region: 'field.region',
  owner: 'field.owner',
} as const satisfies Record<FacetKey, string>;

/** Search and one choice per facet, each option with how many it leads to. */
export function InstanceFilters(props: {
  filter: InstanceFilter;
  facets?: InstanceFacets;
  onChange: (key: string, value: string | string[] | undefined) => void;
  onReset?: () => void;
}) {
  const { filter, facets, onChange, onReset } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const owners = useOwnerTitles(facets?.owner.map(({ value }) => value) ?? []);
  return (
    <div className={styles.filters} role="search">
      <Search value={filter.q ?? ''} onChange={text => onChange('q', text)} />
      {facetKeys.map(key => {
        const facet = t(fieldOfFacet[key]);
        const value = filter[key] ?? [];
        return (
          <Select
            key={key}
            size="small"
            aria-label={facet}
            selectionMode="multiple"
            placeholder={t('instances.any', { facet })}
            options={options(key, facets?.[key] ?? [])}
            value={value}
            onChange={keys => onChange(key, (keys as string[]).map(String))}
          />
        );
      })}
      {onReset && (
        <Button size="small" variant="tertiary" onPress={onReset}>
          {t('instances.reset')}
        </Button>
      )}
    </div>
  );

  function options(key: FacetKey, values: FacetValue[]) {
    return values.map(({ value, label, count }) => ({
      id: value,
      label: t('instances.option', {
        label:
          key === 'phase'
            ? t(`phase.${value as InstancePhase}`)
            : (label ?? owners[value] ?? value),
        number: String(count),
      }),
    }));
  }
}

function Search(props: { value: string; onChange: (text?: string) => void }) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
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
      aria-label={t('instances.search')}
      placeholder={t('instances.search')}
      value={text}
      onChange={setText}
      className={styles.search}
    />
  );
}
