import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Alert, Box, Button, Skeleton, Text } from '@backstage/ui';
import {
  DeploymentGroupReview,
  DeploymentRequest,
  DeploymentReview,
} from '@rackstage/plugin-clouds-common';
import { Facts, FailurePanel, Price, StateBadge } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { cloudsApiRef } from '../../api/cloudsApi';
import { cloudsKey, CloudsQueries } from '../../api/CloudsQueries';
import { cloudsTranslationRef } from '../../translations/ref';
import tables from '../DeploymentPage/deployment.module.css';
import styles from '../shared/InstanceReview.module.css';
import { useLimitText } from '../shared/useLimitText';
import { useProblemText } from '../shared/useProblemText';
import { toDeploymentRequest } from './toDeploymentRequest';

/** On the review page: what each group comes to, what the clouds say to it, and what all of it costs. */
export function DeploymentReviewPanel({ values }: { values: JsonObject }) {
  return (
    <CloudsQueries>
      <Review request={toDeploymentRequest(values)} />
    </CloudsQueries>
  );
}

function Review({ request }: { request: DeploymentRequest }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: [cloudsKey, 'deployment-review', request],
    queryFn: ({ signal }) => api.reviewDeployment(request, { signal }),
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
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('estimate.title')}
        </Text>
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
      {data && <Verdict review={data} />}
    </Box>
  );
}

function Verdict({ review }: { review: DeploymentReview }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const problemText = useProblemText();
  const limitText = useLimitText();
  const { prices, unpriced, limits, groups } = review;
  const problems = [
    ...review.problems.map(problem => problemText(problem)),
    ...groups.flatMap(group =>
      group.problems.map(problem => `${group.name}: ${problemText(problem)}`),
    ),
  ];
  return (
    <>
      {review.ok ? (
        <Alert status="success" icon title={t('estimate.ok')} />
      ) : (
        <Alert
          status="danger"
          icon
          title={t('estimate.problems')}
          description={
            <ul className={styles.problems}>
              {problems.map(problem => (
                <li key={problem}>{problem}</li>
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
              <>
                {prices.map(({ hourly, monthly }) => (
                  <div key={monthly.currency} className={styles.price}>
                    <Price money={monthly} per="month" />
                    <br />
                    <Price money={hourly} per="hour" />
                  </div>
                ))}
                {unpriced > 0 && t('deployments.unpriced', { count: unpriced })}
              </>
            ),
          },
          ...limits.map(limit => ({
            name: `${t('estimate.limit')}: ${t(`estimate.limitOf.${limit.limit}`)}`,
            value: (
              <StateBadge state={limit.ok ? 'ok' : 'failed'}>
                {limitText(limit)}
              </StateBadge>
            ),
          })),
        ]}
      />
      <div className={tables.scroll}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('review.group')}</th>
              <th scope="col">{t('review.machines')}</th>
              <th scope="col">{t('field.region')}</th>
              <th scope="col">{t('field.spec')}</th>
              <th scope="col">{t('field.image')}</th>
              <th scope="col">{t('field.price')}</th>
              <th scope="col">{t('review.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(group => (
              <GroupRow key={group.name} group={group} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function GroupRow({ group }: { group: DeploymentGroupReview }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const isOk = group.problems.length === 0;
  return (
    <tr>
      <th scope="row">{group.name}</th>
      <td>{group.names.length}</td>
      <td>{group.region}</td>
      <td>{group.spec?.name ?? t('value.none')}</td>
      <td>{group.image?.name ?? t('value.none')}</td>
      <td>
        <Price money={group.price?.monthly} per="month" />
      </td>
      <td>
        <StateBadge state={isOk ? 'ok' : 'failed'}>
          {isOk ? t('review.ok') : t('review.notOk')}
        </StateBadge>
      </td>
    </tr>
  );
}
