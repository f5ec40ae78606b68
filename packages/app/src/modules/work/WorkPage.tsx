import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Container,
  SearchField,
  Select,
  Skeleton,
} from '@backstage/ui';
import { EmptyState, FailurePanel } from '@rackstage/ui';
import { RiHistoryLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { appTranslationRef } from '../../translations/ref';
import { HistoryKind, useHistory } from './useHistory';
import { WorkRow } from './WorkRow';
import styles from './Work.module.css';

const kinds: HistoryKind[] = ['task', 'journey', 'request', 'draft'];

/** What the person has done; what is searched for is in the address. */
export default function WorkPage() {
  const { t } = useTranslationRef(appTranslationRef);
  const [params, setParams] = useSearchParams();
  const kind = kinds.find(one => one === params.get('kind')) ?? 'task';
  const search = params.get('q') ?? '';
  const history = useHistory(kind, search);
  const { data, error, refetch, hasNextPage, fetchNextPage } = history;
  const empty = kind === 'draft' ? 'noDrafts' : 'nothing';
  const items = data?.pages.flatMap(page => page.items);
  const setParam = (name: string, value: string) =>
    setParams(
      before => {
        before.delete(name);
        if (value) {
          before.set(name, value);
        }
        return before;
      },
      { replace: true },
    );
  return (
    <Container>
      <div className={styles.filters}>
        <Select
          aria-label={t('work.what')}
          options={kinds.map(id => ({ id, label: t(`work.kinds.${id}`) }))}
          value={kind}
          onChange={chosen => setParam('kind', String(chosen))}
        />
        <SearchField
          aria-label={t('work.search')}
          placeholder={t('work.search')}
          value={search}
          onChange={text => setParam('q', text)}
        />
      </div>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!items && !error && <Skeleton width="100%" height={160} />}
      {items?.length === 0 && (
        <EmptyState
          icon={<RiHistoryLine />}
          title={search ? t('work.noMatch') : t(`work.${empty}`)}
          description={search ? undefined : t(`work.${empty}Hint`)}
        />
      )}
      <ul className={styles.list}>
        {items?.map(item => (
          <WorkRow key={item.key} item={item} />
        ))}
      </ul>
      <div className={styles.more}>
        {hasNextPage && (
          <Button
            size="small"
            variant="secondary"
            isPending={history.isFetchingNextPage}
            onPress={() => void fetchNextPage()}
          >
            {t('work.more')}
          </Button>
        )}
      </div>
    </Container>
  );
}
