import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, Text } from '@backstage/ui';
import { WorkspaceUsage as Usage } from '@rackstage/plugin-clouds-common';
import { FailurePanel, Panel, Price } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { cloudsApiRef } from '../../api/cloudsApi';
import { cloudsKey, CloudsQueries } from '../../api/CloudsQueries';
import { cloudsTranslationRef } from '../../translations/ref';
import { LimitBar } from './LimitBar';
import styles from './WorkspaceUsage.module.css';

/** On the page of a workspace: how much of its limits is used. */
export const WorkspaceUsage = ({ workspaceId }: { workspaceId: string }) => (
  <CloudsQueries>
    <Content workspaceId={workspaceId} />
  </CloudsQueries>
);

function Content({ workspaceId }: { workspaceId: string }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const { data, error, refetch } = useQuery({
    queryKey: [cloudsKey, 'usage', workspaceId],
    queryFn: ({ signal }) => api.getWorkspaceUsage(workspaceId, { signal }),
    refetchInterval: 30_000,
  });
  // It is of everything there, and so for whoever may see everything there.
  if ((error as { statusCode?: number } | null)?.statusCode === 404) {
    return null;
  }
  return (
    <Panel title={t('usage.title')}>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="100%" height={96} />}
      {data && <Figures usage={data} />}
    </Panel>
  );
}

function Figures({ usage }: { usage: Usage }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { limits, spend, unpriced } = usage;
  const limited = limits.filter(({ allowed }) => allowed !== undefined);
  const spendLimit = limited.find(({ limit }) => limit === 'monthlySpend');
  // Also what its limit cannot be compared with.
  const besides = spend.filter(
    ({ currency }) => currency !== spendLimit?.currency,
  );
  return (
    <>
      {limited.length === 0 ? (
        <Text as="p" color="secondary">
          {t('usage.noLimits')}
        </Text>
      ) : (
        <ul className={styles.list}>
          {limited.map(verdict => (
            <LimitBar key={verdict.limit} verdict={verdict} />
          ))}
        </ul>
      )}
      {besides.map(money => (
        <Text as="p" key={money.currency}>
          {t('usage.spend')}: <Price money={money} per="month" />
        </Text>
      ))}
      {unpriced > 0 && (
        <Text as="p" color="secondary">
          {t('usage.unpriced', { count: unpriced })}
        </Text>
      )}
    </>
  );
}
