import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RegionReading } from '@rackstage/plugin-clouds-common';
import { RelativeTime, State, StateBadge } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import { useReason } from '../shared/useReason';
import styles from './InventoryPage.module.css';

export const readingStates: Record<RegionReading['state'], State> = {
  never: 'unknown',
  ok: 'ok',
  partial: 'attention',
  failing: 'failed',
};

/** Whether a region answers, since when it does not, and how old what is known of it is. */
export function ReadingBadge(props: {
  reading: RegionReading;
  /** Says nothing of what is as it should be. */
  isQuiet?: boolean;
}) {
  const { reading, isQuiet } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const reason = useReason();
  const { state, synchronizing, failingSince, observedAt, error } = reading;
  if (synchronizing) {
    return (
      <StateBadge state="working">{t('accounts.synchronizing')}</StateBadge>
    );
  }
  if (isQuiet && state === 'ok') {
    return null;
  }
  return (
    <span className={styles.reading}>
      <StateBadge
        state={readingStates[state]}
        title={error && `${reason(error.code)}: ${error.message}`}
      >
        {t(`inventory.state.${state}`)}
      </StateBadge>
      {(failingSince ?? observedAt) && (
        <RelativeTime time={(failingSince ?? observedAt)!} />
      )}
    </span>
  );
}
