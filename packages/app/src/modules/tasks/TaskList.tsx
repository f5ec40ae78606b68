import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ScaffolderTask,
  scaffolderApiRef,
} from '@backstage/plugin-scaffolder-react';
import { Container, Select, Table, useTable } from '@backstage/ui';
import { EmptyState, FailurePanel } from '@rackstage/ui';
import { useSearchParams } from 'react-router-dom';
import { appTranslationRef } from '../../translations/ref';
import styles from './TaskList.module.css';
import { useTaskColumns } from './useTaskColumns';

const pageSize = 20;

type Whose = 'owned' | 'all';

export default function TaskList() {
  const [params, setParams] = useSearchParams();
  const { t } = useTranslationRef(appTranslationRef);
  const whose: Whose = params.get('whose') === 'all' ? 'all' : 'owned';
  const choices: Whose[] = ['owned', 'all'];
  return (
    <Container className={styles.page}>
      <Select
        className={styles.whose}
        aria-label={t('tasks.whose')}
        options={choices.map(id => ({ id, label: t(`tasks.${id}`) }))}
        value={whose}
        onChange={chosen =>
          setParams(chosen === 'all' ? { whose: 'all' } : {}, { replace: true })
        }
      />
      <Tasks key={whose} whose={whose} />
    </Container>
  );
}

function Tasks({ whose }: { whose: Whose }) {
  const { t } = useTranslationRef(appTranslationRef);
  const scaffolderApi = useApi(scaffolderApiRef);
  const { tableProps, reload } = useTable<ScaffolderTask>({
    mode: 'offset',
    paginationOptions: {
      pageSize,
      showPageSizeOptions: false,
      getLabel: ({ offset = 0, totalCount = 0 }) =>
        t('tasks.range', {
          from: String(Math.min(offset + 1, totalCount)),
          to: String(Math.min(offset + pageSize, totalCount)),
          all: String(totalCount),
        }),
    },
    getData: async page => {
      const { tasks, totalTasks = tasks.length } =
        await scaffolderApi.listTasks({
          filterByOwnership: whose,
          limit: page.pageSize,
          offset: page.offset,
        });
      return { data: tasks, totalCount: totalTasks };
    },
  });
  const columns = useTaskColumns();
  if (tableProps.error) {
    return <FailurePanel error={tableProps.error} onRetry={reload} />;
  }
  return (
    <div className={styles.table}>
      <Table
        columnConfig={columns}
        {...tableProps}
        emptyState={
          <EmptyState
            title={t('tasks.empty')}
            description={t('tasks.emptyHint')}
          />
        }
      />
    </div>
  );
}
