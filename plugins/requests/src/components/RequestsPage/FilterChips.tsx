import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tag, TagGroup } from '@backstage/ui';
import { Facet } from '@rackstage/ui';
import { requestsTranslationRef } from '../../translations/ref';
import { Ranges } from '../../hooks/useRequestFilter';
import { useRangeChips } from './useRangeChips';
import styles from './RequestsPage.module.css';

/** What is filtered by, each with a way to take it off. */
export function FilterChips(props: {
  facets: Facet[];
  ranges: Ranges;
  onChange: (changes: Record<string, string | string[] | undefined>) => void;
}) {
  const { facets, ranges, onChange } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const chosenRanges = useRangeChips(ranges).map(({ without, ...chip }) => ({
    ...chip,
    remove: () => onChange({ ...without }),
  }));
  const chosenFacets = facets.flatMap(({ key, title, chosen, choices }) =>
    chosen.map(value => {
      const label =
        choices.find(choice => choice.value === value)?.label ?? value;
      return {
        id: `${key}:${value}`,
        text: `${title}: ${label}`,
        remove: () =>
          onChange({ [key]: chosen.filter(other => other !== value) }),
      };
    }),
  );
  const chips = [...chosenFacets, ...chosenRanges];
  return chips.length > 0 ? (
    <TagGroup
      aria-label={t('list.chosen')}
      className={styles.chips}
      onRemove={ids => chips.find(({ id }) => ids.has(id))?.remove()}
    >
      {chips.map(({ id, text }) => (
        <Tag key={id} id={id} textValue={text}>
          {text}
        </Tag>
      ))}
    </TagGroup>
  ) : null;
}
