import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { focusedIn } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import styles from './objects.module.css';
import { Around, trailOf } from './trailOf';

/** What something is in, each a way out: from the port to the campus. Alt and the arrow up take the next one. */
export function Trail({ object }: { object: DatacenterObject }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const navigate = useNavigate();
  const { data = [] } = useQuery({
    queryKey: [queryKey, 'trail', object.kind, object.id],
    queryFn: ({ signal }) => trailOf(api, object, signal),
  });
  const ways = data.map((around, index) => ({
    ...around,
    href: focusedIn(around, drawnIn(data.slice(index + 1), object)),
  }));
  const out = ways.at(-1)?.href;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (out && event.altKey && event.key === 'ArrowUp') {
        event.preventDefault();
        navigate(out);
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [out, navigate]);
  return ways.length === 0 ? null : (
    <nav aria-label={t('object.within')}>
      <ol className={styles.trail}>
        {ways.map(({ id, title, href }) => (
          <li key={id}>
            <Link href={href} variant="body-small">
              {title}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What is drawn of all that is further inside; rows are not. */
const drawnIn = (inner: Around[], object: DatacenterObject) =>
  inner.find(({ kind }) => kind !== 'rows') ?? object;
