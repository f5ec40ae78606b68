import {
  BreadcrumbEntry,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  CellText,
  Container,
  Link,
  Skeleton,
  Table,
  Text,
} from '@backstage/ui';
import {
  ApiCaller,
  ApiDetail,
  ApiRoute,
} from '@rackstage/plugin-api-gateway-common';
import { EmptyState, Facts, FailurePanel, Panel } from '@rackstage/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { apiGatewayApiRef } from '../api/apiGatewayApi';
import { apiGatewayTranslationRef } from '../translations/ref';
import styles from './Gateway.module.css';
import { HistoryLink } from './HistoryLink';
import { useTrafficColumns } from './trafficColumns';
import { useFigures } from './useFigures';
import { useWindow } from './useWindow';
import { WindowChoice } from './WindowChoice';

const pollInterval = 10_000;

export function ApiPage() {
  const { t } = useTranslationRef(apiGatewayTranslationRef);
  const { id = '' } = useParams();
  const api = useApi(apiGatewayApiRef);
  const window = useWindow();
  const { data, error, refetch } = useQuery({
    queryKey: ['api', id, window],
    queryFn: ({ signal }) => api.getApi(id, window, signal),
    refetchInterval: pollInterval,
    placeholderData: keepPreviousData,
  });
  return (
    <Container>
      <div className={styles.head}>
        <Link href={`/gateway?window=${window}`}>{t('detail.back')}</Link>
        <HistoryLink pluginId={id} />
        <WindowChoice />
      </div>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="100%" height={160} />}
      {data && (
        <BreadcrumbEntry entry={{ label: data.api.title, href: '.' }}>
          <div className={styles.parts}>
            <About api={data.api} />
            <Panel title={t('detail.routes')}>
              <RouteTable routes={data.routes} />
            </Panel>
            <Panel title={t('detail.callers')}>
              <Callers callers={data.callers} />
            </Panel>
          </div>
        </BreadcrumbEntry>
      )}
    </Container>
  );
}

function About({ api }: { api: ApiDetail['api'] }) {
  const { t } = useTranslationRef(apiGatewayTranslationRef);
  const { number, limit, time } = useFigures();
  return (
    <Panel
      title={api.title}
      action={
        api.published && (
          <Link href={`/catalog/default/api/${api.id}/definition`}>
            {t('detail.document')}
          </Link>
        )
      }
    >
      {api.description && <Text as="p">{api.description}</Text>}
      <Facts
        facts={[
          { name: t('field.version'), value: api.version },
          { name: t('field.reached'), value: api.url },
          { name: t('field.served'), value: api.internalUrl },
          { name: t('field.limit'), value: limit(api.limitPerMinute) },
          { name: t('field.calls'), value: number(api.calls) },
          { name: t('field.errors'), value: number(api.errors) },
          { name: t('field.p95'), value: time(api.p95Ms) },
        ]}
      />
    </Panel>
  );
}

function RouteTable({ routes }: { routes: ApiRoute[] }) {
  const { t } = useTranslationRef(apiGatewayTranslationRef);
  const { route } = useFigures();
  const rows = routes.map(each => ({
    ...each,
    id: `${each.method} ${each.path}`,
  }));
  const traffic = useTrafficColumns<(typeof rows)[number]>(true);
  return (
    <div className={styles.table}>
      <Table
        data={rows}
        pagination={{ type: 'none' }}
        emptyState={<EmptyState title={t('detail.noRoutes')} />}
        columnConfig={[
          {
            id: 'path',
            label: t('field.path'),
            isRowHeader: true,
            minWidth: 260,
            defaultWidth: '3fr',
            cell: ({ method, path, summary }) => (
              <CellText
                title={`${method} ${route(path)}`}
                description={summary}
              />
            ),
          },
          ...traffic,
        ]}
      />
    </div>
  );
}

function Callers({ callers }: { callers: ApiCaller[] }) {
  const { t } = useTranslationRef(apiGatewayTranslationRef);
  const { caller } = useFigures();
  const rows = callers.map(each => ({ ...each, id: each.caller }));
  const traffic = useTrafficColumns<(typeof rows)[number]>(false);
  return (
    <div className={styles.table}>
      <Table
        data={rows}
        pagination={{ type: 'none' }}
        emptyState={<EmptyState title={t('detail.noCallers')} />}
        columnConfig={[
          {
            id: 'caller',
            label: t('field.caller'),
            isRowHeader: true,
            minWidth: 200,
            defaultWidth: '2fr',
            cell: each => <CellText title={caller(each.caller)} />,
          },
          ...traffic,
        ]}
      />
    </div>
  );
}
