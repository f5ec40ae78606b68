import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Select, Skeleton } from '@backstage/ui';
import { EmptyState, FailurePanel, ListSearch, MoreRows } from '@rackstage/ui';
import { RiHistoryLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { appTranslationRef } from '../../translations/ref';
import { HistoryKind } from './historyLoaders';
import { useHistory } from './useHistory';
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
  const { data, error, refetch } = history;
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
          size="small"
          aria-label={t('work.what')}
          options={kinds.map(id => ({ id, label: t(`work.kinds.${id}`) }))}
          value={kind}
          onChange={chosen => setParam('kind', String(chosen))}
        />
        <ListSearch
          label={t('work.search')}
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
        <MoreRows pages={history} />
      </div>
    </Container>
  );
}
