import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { WorkspaceUsage } from '@rackstage/plugin-clouds-common';
import { cloudsTranslationRef } from '../../translations/ref';
import { useLimitAmount } from '../shared/useLimitText';
import styles from './WorkspaceUsage.module.css';

/** One limit, and how much of it is used. */
export function LimitBar(props: { verdict: WorkspaceUsage['limits'][number] }) {
  const { limit, used, allowed = '0', currency } = props.verdict;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const amountOf = useLimitAmount();
  const amounts = {
    used: amountOf({ limit, currency }, used),
    allowed: amountOf({ limit, currency }, allowed),
  };
  const name = t(`estimate.limitOf.${limit}`);
  const text = t(
    limit === 'monthlySpend' ? 'usage.monthlyRow' : 'usage.row',
    amounts,
  );
  const isFull = Number(used) >= Number(allowed);
  // Of a limit that was lowered below what is used, the bar is full.
  const percent = isFull ? 100 : (100 * Number(used)) / Number(allowed);
  return (
    <li>
      <div className={styles.head}>
        <Text weight="bold">{name}</Text>
        <Text>{text}</Text>
      </div>
      <div
        className={styles.bar}
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(percent)}
        aria-valuetext={text}
      >
        <div
          className={`${styles.used} ${isFull ? styles.full : ''}`}
          style={{ width: `${percent}%` }}
        />
      </div>
    </li>
  );
}
