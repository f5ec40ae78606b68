import { Select } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityErrorFilter,
  EntityOrphanFilter,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import { infrastructureTranslationRef } from '../translations/ref';

/** Leaves the entities that something is wrong with. */
export function ProblemsFilter() {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const { filters, updateFilters } = useEntityList();
  return (
    <Select
      label={t('filter.problems')}
      placeholder={t('filter.any')}
      multiple
      items={[
        { value: 'orphan', label: t('filter.orphan') },
        { value: 'error', label: t('filter.error') },
      ]}
      selected={[
        ...('orphan' in filters && filters.orphan ? ['orphan'] : []),
        ...('error' in filters && filters.error ? ['error'] : []),
      ]}
      onChange={chosen => {
        const problems = [chosen].flat();
        updateFilters({
          orphan: problems.includes('orphan')
            ? new EntityOrphanFilter(true)
            : undefined,
          error: problems.includes('error')
            ? new EntityErrorFilter(true)
            : undefined,
        });
      }}
    />
  );
}
