import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { CellText, Container, SearchField, Table, Text } from '@backstage/ui';
import { EmptyState, FailurePanel } from '@rackstage/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { apiGatewayApiRef } from '../api/apiGatewayApi';
import { apiGatewayTranslationRef } from '../translations/ref';
import styles from './Gateway.module.css';
import { HistoryLink } from './HistoryLink';
import { useTrafficColumns } from './trafficColumns';
import { useFigures } from './useFigures';
import { useWindow } from './useWindow';
import { WindowChoice } from './WindowChoice';

const pollInterval = 10_000;

export function ApisPage() {
  const { t } = useTranslationRef(apiGatewayTranslationRef);
  const api = useApi(apiGatewayApiRef);
  const window = useWindow();
  const { number, shortLimit } = useFigures();
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['apis', window],
    queryFn: ({ signal }) => api.listApis(window, signal),
    refetchInterval: pollInterval,
    placeholderData: keepPreviousData,
  });
  const traffic = useTrafficColumns<NonNullable<typeof data>[number]>(true);
  const found = data?.filter(({ id, title }) =>
    `${id} ${title}`.toLowerCase().includes(search.toLowerCase()),
  );
  return (
    <Container>
      <div className={styles.head}>
        <SearchField
          size="small"
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          value={search}
          onChange={text =>
            setParams(
              all => {
                if (text) {
                  all.set('q', text);
                } else {
                  all.delete('q');
                }
                return all;
              },
              { replace: true },
            )
          }
          className={styles.search}
        />
        <HistoryLink />
        <WindowChoice />
      </div>
      <Text as="p" color="secondary" className={styles.hint}>
        {t('list.hint')}
      </Text>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {(found || !error) && (
        <div className={styles.table}>
          <Table
            data={found}
            isPending={!found}
            pagination={{ type: 'none' }}
            rowConfig={{
              getHref: ({ id }) => `/gateway/${id}?window=${window}`,
            }}
            emptyState={
              <EmptyState title={t(search ? 'list.noMatch' : 'list.empty')} />
            }
            columnConfig={[
              {
                id: 'api',
                label: t('field.api'),
                isRowHeader: true,
                minWidth: 180,
                cell: ({ id, title }) => (
                  <CellText
                    title={title}
                    description={title === id ? undefined : id}
                  />
                ),
              },
              ...traffic,
              {
                id: 'limit',
                label: t('field.limit'),
                minWidth: 130,
                cell: ({ limitPerMinute }) => (
                  <CellText title={shortLimit(limitPerMinute)} />
                ),
              },
              {
                id: 'operations',
                label: t('field.operations'),
                minWidth: 110,
                cell: ({ published, operations }) => (
                  <CellText
                    title={
                      published ? number(operations) : t('value.noDocument')
                    }
                  />
                ),
              },
            ]}
          />
        </div>
      )}
    </Container>
  );
}
