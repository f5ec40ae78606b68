import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Skeleton, Text } from '@backstage/ui';
import {
  DatacenterObject,
  kindOf,
  ObjectKindName,
  objectKinds,
} from '@rackstage/plugin-datacenter-common';
import { FailurePanel, Panel } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { listPath, objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { AddButton } from './ObjectsPage';
import styles from './objects.module.css';

/** How many of each kind are shown here; the list has all. */
const shown = 20;

interface Referrer {
  kind: ObjectKindName;
  field: string;
}

/** Which fields of which kinds refer to a kind; not the doubles that devices keep of their rack's room. */
const referrersOf = (to: ObjectKindName): Referrer[] =>
  objectKinds.flatMap(kind =>
    kindOf[kind].fields.flatMap(field =>
      field.type === 'reference' && field.to === to
        ? [{ kind, field: field.name }]
        : [],
    ),
  );

/** What refers to an object, kind by kind. */
export function ObjectParts({ object }: { object: DatacenterObject }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const { id, kind } = object;
  const { data, error, refetch } = useQuery({
    queryKey: [queryKey, 'parts', kind, id],
    queryFn: ({ signal }) =>
      Promise.all(
        referrersOf(kind).map(async referrer => ({
          ...referrer,
          page: await api.listObjects(
            referrer.kind,
            { filter: [`${referrer.field}=${id}`], limit: shown },
            { signal },
          ),
        })),
      ),
  });
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Skeleton width="100%" height={120} />;
  }
  const some = data.filter(({ page }) => page.items.length > 0);
  return (
    <div className={styles.stack}>
      {some.length === 0 && <Text as="p">{t('object.noParts')}</Text>}
      {some.map(({ kind: other, field, page }) => (
        <Part
          key={`${other} ${field}`}
          object={object}
          referrer={{ kind: other, field }}
          items={page.items as DatacenterObject[]}
          hasMore={page.nextCursor !== undefined}
        />
      ))}
    </div>
  );
}

function Part(props: {
  object: DatacenterObject;
  referrer: Referrer;
  items: DatacenterObject[];
  hasMore: boolean;
}) {
  const { object, referrer, items, hasMore } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  return (
    <Panel
      title={`${words.kind(referrer.kind)} (${words.field(referrer.field)})`}
      action={
        <AddButton
          kind={referrer.kind}
          fields={{ [referrer.field]: object.id }}
        />
      }
    >
      <ul>
        {items.map(item => (
          <li key={item.id}>
            <Link href={objectPath(item.kind, item.id)}>{item.title}</Link>
          </li>
        ))}
      </ul>
      {hasMore && (
        <Link
          href={`${listPath(referrer.kind)}?${referrer.field}=${object.id}`}
        >
          {t('object.showAll')}
        </Link>
      )}
    </Panel>
  );
}
