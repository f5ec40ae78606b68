import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Alert, Box, Button, Flex, Skeleton, Text } from '@backstage/ui';
import {
  InstanceEstimate,
  InstanceRequest,
  QuotaResource,
} from '@rackstage/plugin-clouds-common';
import {
  Facts,
  FailurePanel,
  Price,
  SimulatedBadge,
  StateBadge,
} from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { cloudsApiRef } from '../../api/cloudsApi';
import { cloudsKey, CloudsQueries } from '../../api/CloudsQueries';
import { useAccounts } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './InstanceReview.module.css';
import { useLimitText } from './useLimitText';
import { useProblemText } from './useProblemText';
import { useQuantity } from './useQuantity';

/** On the review page: what the cloud says to the request, and what it costs. */
export function InstanceReview({ values }: { values: JsonObject }) {
  return (
    <CloudsQueries>
      <Estimate request={toRequest(values)} />
    </CloudsQueries>
  );
}

function Estimate({ request }: { request: InstanceRequest }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const account = useAccounts().data?.find(
    ({ name }) => name === request.account,
  );
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: [cloudsKey, 'estimate', request],
    queryFn: ({ signal }) => api.estimateInstances(request, { signal }),
    staleTime: 0,
  });
  return (
    <Box
      as="section"
      bg="neutral"
      className={styles.estimate}
      aria-live="polite"
    >
      <div className={styles.head}>
        <Flex align="center" gap="3">
          <Text as="h3" variant="title-x-small" weight="bold">
            {t('estimate.title')}
          </Text>
          {account?.simulated && <SimulatedBadge />}
        </Flex>
        <Button
          size="small"
          variant="tertiary"
          isPending={isFetching}
          onPress={() => void refetch()}
        >
          {t('estimate.again')}
        </Button>
      </div>
      {error && <FailurePanel title={t('estimate.failed')} error={error} />}
      {!data && !error && (
        <>
          <Text color="secondary">{t('estimate.asking')}</Text>
          <Skeleton width="100%" height={80} />
        </>
      )}
      {data && <Verdict estimate={data} />}
    </Box>
  );
}

function Verdict({ estimate }: { estimate: InstanceEstimate }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const problemText = useProblemText();
  const quantity = useQuantity();
  const { price, unitPrice, names, quotas, limits, stock } = estimate;
  const limitText = useLimitText();
  return (
    <>
      {estimate.ok ? (
        <Alert status="success" icon title={t('estimate.ok')} />
      ) : (
        <Alert
          status="danger"
          icon
          title={t('estimate.problems')}
          description={
            <ul className={styles.problems}>
              {estimate.problems.map(problem => (
                <li key={problem.message}>{problemText(problem)}</li>
              ))}
            </ul>
          }
        />
      )}
      <Facts
        facts={[
          {
            name: t('estimate.price'),
            value: (
              <strong className={styles.price}>
                <Price money={price?.monthly} per="month" />
                <br />
                <Price money={price?.hourly} per="hour" />
              </strong>
            ),
          },
          {
            name: t('estimate.unitPrice'),
            value:
              names.length > 1 ? (
                <Price money={unitPrice?.monthly} per="month" />
              ) : undefined,
          },
          { name: t('estimate.names'), value: names.join(', ') },
          { name: t('estimate.stock'), value: <Stock stock={stock} /> },
          ...limits.map(limit => ({
            name: `${t('estimate.limit')}: ${t(`estimate.limitOf.${limit.limit}`)}`,
            value: (
              <StateBadge state={limit.ok ? 'ok' : 'failed'}>
                {limitText(limit)}
              </StateBadge>
            ),
          })),
          ...quotas.map(({ resource, requested, used, limit, ok }) => ({
            name: `${t('estimate.quota')}: ${t(
              `estimate.resource.${resource as QuotaResource}`,
            )}`,
            value: (
              <StateBadge state={ok ? 'ok' : 'failed'}>
                {limit === undefined
                  ? t('estimate.quotaUnlimited', {
                      requested: quantity(resource as QuotaResource, requested),
                    })
                  : t('estimate.quotaRow', {
                      requested: quantity(resource as QuotaResource, requested),
                      left: quantity(
                        resource as QuotaResource,
                        Math.max(0, limit - used),
                      ),
                    })}
              </StateBadge>
            ),
          })),
        ]}
      />
    </>
  );
}

function Stock({ stock }: Pick<InstanceEstimate, 'stock'>) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  switch (stock) {
    case 'available':
      return <StateBadge state="ok">{t('estimate.inStock')}</StateBadge>;
    case 'out-of-stock':
      return <StateBadge state="failed">{t('estimate.outOfStock')}</StateBadge>;
    default:
      return (
        <StateBadge state="unknown">{t('estimate.stockUnknown')}</StateBadge>
      );
  }
}

/** The values of the form that are part of the request; what was left empty is left out. */
function toRequest(values: JsonObject): InstanceRequest {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  ) as unknown as InstanceRequest;
}
