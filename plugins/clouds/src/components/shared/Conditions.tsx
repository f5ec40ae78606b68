import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { Instance, ManagedResource } from '@rackstage/plugin-clouds-common';
import { RelativeTime, State, StateBadge } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import { useReason } from './useReason';
import styles from './detail.module.css';

const states = {
  True: 'ok',
  False: 'attention',
  Unknown: 'unknown',
} as const satisfies Record<string, State>;

/** What is true of a thing, why, and since when. */
export function Conditions(props: {
  conditions: (
    Instance['conditions'] | ManagedResource['conditions']
  )[number][];
}) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const reasonText = useReason();
  return (
    <ul className={styles.list}>
      {props.conditions.map(({ type, status, reason, message, since }) => (
        <li key={type} className={styles.condition}>
          <Text weight="bold">{t(`condition.${type}`)}</Text>
          <StateBadge state={states[status]}>
            {t(`condition.${status}`)}
          </StateBadge>
          <Text variant="body-small" color="secondary">
            {reasonText(reason)} · <RelativeTime time={since} />
          </Text>
          {message && <Text variant="body-small">{message}</Text>}
        </li>
      ))}
    </ul>
  );
}
