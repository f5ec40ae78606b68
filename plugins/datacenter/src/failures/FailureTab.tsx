import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import {
  DatacenterObject,
  Failure,
  FailureEffect,
  failureEffects,
} from '@rackstage/plugin-datacenter-common';
import { FailurePanel, Panel, StateBadge, useFormat } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import styles from '../objects/objects.module.css';
import { useActivePlan } from '../plans/activePlan';
import { datacenterTranslationRef } from '../translations/ref';
import { AffectedDevices } from './AffectedDevices';
import { AffectedOwners } from './AffectedOwners';
import own from './failures.module.css';
import { FeedsWithMore } from './FeedsWithMore';
import { stateOf } from './stateOf';
import { ZonesWithLess } from './ZonesWithLess';

/** What would follow if an object fails: now, or when the plan that is drawn up is carried out. */
export function FailureTab({ object }: { object: DatacenterObject }) {
  const { kind, id } = object;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const plan = useActivePlan();
  const { data, error, refetch } = useQuery({
    queryKey: [queryKey, 'failure', kind, id, plan?.id],
    queryFn: ({ signal }) => api.getFailure(kind, id, plan?.id, { signal }),
  });
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Skeleton width="100%" height={240} />;
  }
  const { devices, feeds, zones } = data;
  return (
    <div className={styles.stack}>
      <Summary failure={data} />
      {feeds.length > 0 && (
        <Panel title={t('failure.feeds')}>
          <FeedsWithMore feeds={feeds} />
        </Panel>
      )}
      {zones.length > 0 && (
        <Panel title={t('failure.zones')}>
          <ZonesWithLess zones={zones} />
        </Panel>
      )}
      {devices.length > 0 && (
        <>
          <AffectedOwners devices={devices} />
          <AffectedDevices name={object.title} devices={devices} />
        </>
      )}
    </div>
  );
}

/** How many devices each effect has. */
function Summary({ failure: { devices, feeds, zones } }: { failure: Failure }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  const count = (effect: FailureEffect) =>
    devices.filter(device => device.effect === effect).length;
  const some = failureEffects.filter(effect => count(effect) > 0);
  const harmless = devices.length + feeds.length + zones.length === 0;
  return (
    <div className={own.summary}>
      {harmless && <StateBadge state="ok">{t('failure.nothing')}</StateBadge>}
      {some.map(effect => (
        <StateBadge key={effect} state={stateOf[effect]}>
          {t('failure.counted', {
            effect: t(`failure.effect.${effect}`),
            number: format.number(count(effect)),
          })}
        </StateBadge>
      ))}
    </div>
  );
}
