import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, Text } from '@backstage/ui';
import {
  DatacenterObject,
  fieldOf,
  FieldValue,
  HistoryEntry,
} from '@rackstage/plugin-datacenter-common';
import { FailurePanel, MoreRows, Owner, RelativeTime } from '@rackstage/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { FieldText } from './FieldText';
import styles from './objects.module.css';

const arrow = ' → ';

/** Who changed what, newest first. */
export function ObjectHistory({ object }: { object: DatacenterObject }) {
  const { kind, id, revision } = object;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const history = useInfiniteQuery({
    queryKey: [queryKey, 'history', kind, id, revision],
    queryFn: ({ pageParam, signal }) =>
      api.listObjectHistory(
        kind,
        id,
        { limit: 20, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
  const { data, error } = history;
  if (error) {
    return (
      <FailurePanel error={error} onRetry={() => void history.refetch()} />
    );
  }
  if (!data) {
    return <Skeleton width="100%" height={120} />;
  }
  const titles = Object.assign({}, ...data.pages.map(page => page.titles));
  const entries = data.pages.flatMap(({ items }) => items);
  return (
    <>
      {entries.length === 0 && <Text as="p">{t('history.empty')}</Text>}
      <ol className={styles.history}>
        {entries.map(entry => (
          <Entry key={entry.id} entry={entry} titles={titles} />
        ))}
      </ol>
      <MoreRows pages={history} />
    </>
  );
}

function Entry(props: { entry: HistoryEntry; titles: Record<string, string> }) {
  const { action, at, by, reason, changes, kind } = props.entry;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  return (
    <li className={styles.entry}>
      <Text weight="bold">{t(`history.${action}`)}</Text>{' '}
      <RelativeTime time={at} /> <Owner entityRef={by} />
      {reason && <Text as="p">{reason}</Text>}
      {action === 'update' && (
        <ul className={styles.changes}>
          {changes.map(({ field, before, after }) => (
            <li key={field}>
              {words.field(field)}
              {': '}
              <Value {...props} kind={kind} name={field} value={before} />
              {arrow}
              <Value {...props} kind={kind} name={field} value={after} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Value(props: {
  kind: HistoryEntry['kind'];
  name: string;
  value: unknown;
  titles: Record<string, string>;
}) {
  const { kind, name, value, titles } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const field = fieldOf(kind, name);
  return value === null || !field ? (
    <Text color="secondary">{t('history.nothing')}</Text>
  ) : (
    <FieldText field={field} value={value as FieldValue} titles={titles} />
  );
}
