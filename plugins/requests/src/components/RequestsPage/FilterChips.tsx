import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tag, TagGroup } from '@backstage/ui';
import { Facet } from '@rackstage/ui';
import { requestsTranslationRef } from '../../translations/ref';
import styles from './RequestsPage.module.css';

/** What is filtered by, each with a way to take it off. */
export function FilterChips(props: {
  facets: Facet[];
  onChange: (key: string, values: string[]) => void;
}) {
  const { facets, onChange } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const chips = facets.flatMap(({ key, title, chosen, choices }) =>
    chosen.map(value => {
      const label =
        choices.find(choice => choice.value === value)?.label ?? value;
      return {
        id: `${key}:${value}`,
        text: `${title}: ${label}`,
        remove: () =>
          onChange(
            key,
            chosen.filter(other => other !== value),
          ),
      };
    }),
  );
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
