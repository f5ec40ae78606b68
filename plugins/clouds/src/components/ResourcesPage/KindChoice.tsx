import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { FacetValue } from '@rackstage/plugin-clouds-common';
import { useFormat } from '@rackstage/ui';
import { useEffect, useRef } from 'react';
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
  const nav = useRef<HTMLElement>(null);
  const isCounted = counts !== undefined;
  // Where they stand in one line, the chosen one may be out of sight; counts make the line longer.
  useEffect(() => {
    const line = nav.current;
    const link = line?.querySelector<HTMLElement>('[aria-current]');
    if (line && link) {
      line.scrollLeft =
        link.offsetLeft - line.offsetLeft - line.clientWidth / 2;
    }
  }, [chosen.kind, isCounted]);
  const countOf = (kind: string) =>
    format.number(counts?.find(({ value }) => value === kind)?.count ?? 0);
  return (
    <nav ref={nav} aria-label={t('resources.kinds')} className={classes.kinds}>
      {kinds.map(({ kind, plural }) => (
        <Link
          key={kind}
          href={`/clouds/resources?kind=${kind}`}
          className={classes.kind}
          aria-current={kind === chosen.kind ? 'page' : undefined}
        >
          <span>{plural.title}</span>{' '}
          {counts && <span className={classes.count}>{countOf(kind)}</span>}
        </Link>
      ))}
    </nav>
  );
}
