import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { InventoryRegion } from '@rackstage/plugin-clouds-common';
import { RelativeTime } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import { useReason } from '../shared/useReason';
import styles from './InventoryPage.module.css';

export const unansweredOf = (regions: InventoryRegion[]) =>
  regions.filter(({ reading }) => reading.error);

/** Which regions do not answer, and why: what is shown of them is what was known when they last did. */
export function Unanswered({ regions }: { regions: InventoryRegion[] }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const reason = useReason();
  const failing = unansweredOf(regions);
  if (failing.length === 0) {
    return null;
  }
  return (
    <Alert
      status="warning"
      icon
      className={styles.notice}
      title={t('browse.unanswered', { count: failing.length })}
      description={
        <ul className={styles.plain}>
          {failing.map(({ id, name, account, reading }) => (
            <li key={`${account.id} ${id}`}>
              {t('browse.unansweredRegion', {
                region: name,
                account: account.title,
                reason: reason(reading.error!.code),
              })}
              {reading.observedAt && (
                <>
                  {' '}
                  {t('browse.lastRead')}{' '}
                  <RelativeTime time={reading.observedAt} />
                </>
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}
