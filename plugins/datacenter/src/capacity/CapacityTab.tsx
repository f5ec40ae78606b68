import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, Text } from '@backstage/ui';
import {
  Capacity,
  CapacityResource,
} from '@rackstage/plugin-datacenter-common';
import { FailurePanel, Panel, StateBadge, useFormat } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { datacenterTranslationRef } from '../translations/ref';
import styles from './capacity.module.css';
import { UsageChart } from './UsageChart';

/** How full a room is of each resource, was, and will be. */
export function CapacityTab({ roomId }: { roomId: string }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const { data, error, refetch } = useQuery({
    queryKey: [queryKey, 'capacity', roomId],
    queryFn: ({ signal }) => api.getRoomCapacity(roomId, { signal }),
  });
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Skeleton width="100%" height={240} />;
  }
  return (
    <div className={styles.stack}>
      <div className={styles.panels}>
        {data.resources.map(resource => (
          <ResourcePanel
            key={resource.resource}
            resource={resource}
            points={data.points}
          />
        ))}
      </div>
      <Text as="p" color="secondary" variant="body-small">
        {t('capacity.help')}
      </Text>
    </div>
  );
}

function ResourcePanel(props: {
  resource: CapacityResource;
  points: Capacity['points'];
}) {
  const { resource: it, points } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const amount = useAmount(it.resource);
  const share = (part: number) =>
    `${Math.max(0, Math.min(100, (part / it.capacity) * 100))}%`;
  return (
    <Panel
      title={t(`capacity.${it.resource}`)}
      badges={<Outlook resource={it} />}
    >
      {it.capacity > 0 ? (
        <Text as="p">
          {t('capacity.usedOf', {
            used: amount(it.used),
            all: amount(it.capacity),
          })}
        </Text>
      ) : (
        <Text as="p">{t('capacity.unknown', { used: amount(it.used) })}</Text>
      )}
      {it.planned !== 0 && (
        <Text as="p" color="secondary">
          {t(it.planned > 0 ? 'capacity.more' : 'capacity.less', {
            amount: amount(Math.abs(it.planned)),
          })}
        </Text>
      )}
      {it.capacity > 0 && (
        <div className={styles.track} aria-hidden>
          <div className={styles.used} style={{ width: share(it.used) }} />
          <div
            className={styles.planned}
            style={{ width: share(it.planned) }}
          />
        </div>
      )}
      <UsageChart resource={it} points={points} amount={amount} />
    </Panel>
  );
}

/** When it will be full, as a badge. */
function Outlook({ resource: it }: { resource: CapacityResource }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  if (it.capacity === 0) {
    return <StateBadge state="unknown">{t('capacity.noLimit')}</StateBadge>;
  }
  if (it.used + it.planned > it.capacity) {
    return <StateBadge state="failed">{t('capacity.over')}</StateBadge>;
  }
  return it.fullAt ? (
    <StateBadge state="attention">
      {t('capacity.full', {
        month: format.month(it.fullAt),
      })}
    </StateBadge>
  ) : (
    <StateBadge state="ok">{t('capacity.enough')}</StateBadge>
  );
}

/** Units of height, or kilowatts. */
function useAmount(resource: CapacityResource['resource']) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  return (value: number) =>
    resource === 'units'
      ? t('capacity.amountUnits', { number: format.number(value) })
      : t('capacity.amountKilowatts', {
          number: format.number(Math.round(value / 100) / 10),
        });
}
