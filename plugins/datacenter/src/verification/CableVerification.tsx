import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Skeleton, Text } from '@backstage/ui';
import { CableVerification as CableState } from '@rackstage/plugin-datacenter-common';
import { Facts, FailurePanel, RelativeTime, StateBadge } from '@rackstage/ui';
import { runPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { cableStateOf } from './linkStates';
import { useCable, useRun } from './useVerifications';

/** What devices last said of a cable, and when. */
export function CableVerification({ cableId }: { cableId: string }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { data, error, refetch } = useCable(cableId);
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Skeleton width="100%" height={48} />;
  }
  const { checkedAt, seenAt, verificationId } = data;
  return (
    <Facts
      facts={[
        {
          name: t('plan.stateTitle'),
          value: <CableStateBadge known={data} />,
        },
        {
          name: t('verification.checkedAt'),
          value: checkedAt && <RelativeTime time={checkedAt} />,
        },
        {
          name: t('verification.seenAt'),
          value: seenAt && <RelativeTime time={seenAt} />,
        },
        {
          name: t('verification.comparison'),
          value: verificationId && <RunLink id={verificationId} />,
        },
      ]}
    />
  );
}

/** In a line of a table. */
export function CableVerificationLine({ cableId }: { cableId: string }) {
  const { data } = useCable(cableId);
  if (!data) {
    return null;
  }
  const { checkedAt, seenAt } = data;
  const time = seenAt ?? checkedAt;
  return (
    <>
      <CableStateBadge known={data} />{' '}
      {time && (
        <Text color="secondary">
          <RelativeTime time={time} />
        </Text>
      )}
    </>
  );
}

function CableStateBadge({ known: { state } }: { known: CableState }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <StateBadge state={cableStateOf[state]}>
      {t(`verification.cable.${state}`)}
    </StateBadge>
  );
}

/** The comparison that said so last. */
function RunLink({ id }: { id: string }) {
  const { data } = useRun(id);
  return data ? <Link href={runPath(id)}>{data.title}</Link> : null;
}
