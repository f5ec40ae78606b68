import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Button, Text, ToggleButton } from '@backstage/ui';
import { SearchFacetValue } from '@rackstage/search-documents';
import { useFormat } from '@rackstage/ui';
import { infrastructureTranslationRef } from '../translations/ref';
import styles from './search.module.css';
import { useDocumentWords } from './useDocumentWords';
import { Filters } from './useSearch';

/** Values of a facet that are offered beside those that are chosen. */
const mostOffered = 8;

/** What the results can be narrowed by, with how many there are of each. */
export function Facets(props: {
  facets: Record<string, SearchFacetValue[]>;
  filters: Filters;
  onFilter: (facet: string, values: string[]) => void;
  onClear: () => void;
}) {
  const { facets, filters, onFilter, onClear } = props;
  const { t } = useTranslationRef(infrastructureTranslationRef);
  return (
    <div className={styles.facets}>
      {Object.entries(withChosen(facets, filters))
        // One value that is not chosen narrows nothing.
        .filter(([name, values]) => values.length > 1 || filters[name])
        .map(([name, values]) => (
          <Facet
            key={name}
            name={name}
            values={values}
            chosen={filters[name] ?? []}
            onFilter={onFilter}
          />
        ))}
      {Object.keys(filters).length > 0 && (
        <Button variant="tertiary" size="small" onPress={onClear}>
          {t('search.clear')}
        </Button>
      )}
    </div>
  );
}

function Facet(props: {
  name: string;
  values: SearchFacetValue[];
  chosen: string[];
  onFilter: (facet: string, values: string[]) => void;
}) {
  const { name, values, chosen, onFilter } = props;
  const words = useDocumentWords();
  const { number } = useFormat();
  return (
    <div className={styles.facet} role="group" aria-label={words.facet(name)}>
      <Text variant="body-small" color="secondary">
        {words.facet(name)}
      </Text>
      {values
        .filter(
          ({ value }, index) => index < mostOffered || chosen.includes(value),
        )
        .map(({ value, count }) => (
          <ToggleButton
            key={value}
            size="small"
            isSelected={chosen.includes(value)}
            onChange={isChosen =>
              onFilter(
                name,
                isChosen
                  ? [...chosen, value]
                  : chosen.filter(other => other !== value),
              )
            }
          >
            {name === 'owner' ? (
              <EntityDisplayName entityRef={value} hideIcon disableTooltip />
            ) : (
              words.value(name, value)
            )}{' '}
            <span className={styles.count}>{number(count)}</span>
          </ToggleButton>
        ))}
    </div>
  );
}

/** What was chosen can always be taken back, also when nothing has it any more. */
function withChosen(
  facets: Record<string, SearchFacetValue[]>,
  filters: Filters,
): Record<string, SearchFacetValue[]> {
  const missing = Object.entries(filters).map(([name, chosen]) => {
    const known = facets[name] ?? [];
    const gone = chosen.filter(
      value => !known.some(counted => counted.value === value),
    );
    return [name, [...known, ...gone.map(value => ({ value, count: 0 }))]];
  });
  return { ...facets, ...Object.fromEntries(missing) };
}
