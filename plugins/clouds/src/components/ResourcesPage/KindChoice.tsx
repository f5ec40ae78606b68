import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { FacetValue } from '@rackstage/plugin-clouds-common';
import { useFormat } from '@rackstage/ui';
import { Kind } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import classes from './ResourcesPage.module.css';

/** All kinds, each a link to its list; beside the list, or above it where there is no room. */
export function KindChoice(props: {
  kinds: Kind[];
  chosen: Kind;
  /** Absent while they are counted. */
  counts?: FacetValue[];
}) {
  const { kinds, chosen, counts } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  const countOf = (kind: string) =>
    format.number(counts?.find(({ value }) => value === kind)?.count ?? 0);
  return (
    <nav aria-label={t('resources.kinds')} className={classes.kinds}>
      {kinds.map(({ kind, plural }) => (
        <Link
          key={kind}
          href={`/clouds/resources?kind=${kind}`}
          className={classes.kind}
          aria-current={kind === chosen.kind ? 'page' : undefined}
          aria-label={
            counts &&
            t('instances.option', {
              label: plural.title,
              number: countOf(kind),
            })
          }
        >
          <span>{plural.title}</span>
          {counts && <span className={classes.count}>{countOf(kind)}</span>}
        </Link>
      ))}
    </nav>
  );
}
