import { Select } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityTypeFilter } from '@backstage/plugin-catalog-react';
import { infrastructureTranslationRef } from '../translations/ref';
import { useEntityWords } from '../words/useEntityWords';

const all = 'all';

export function TypeFilter() {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const words = useEntityWords();
  const { availableTypes, selectedTypes, setSelectedTypes } =
    useEntityTypeFilter();
  const types = availableTypes
    .map(value => ({ value, label: words.type(value) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return types.length > 0 ? (
    <Select
      label={t('filter.type')}
      items={[{ value: all, label: t('filter.allTypes') }, ...types]}
      selected={selectedTypes[0] ?? all}
      onChange={type => setSelectedTypes(type === all ? [] : [String(type)])}
    />
  ) : null;
}
