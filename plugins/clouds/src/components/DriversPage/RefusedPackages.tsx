import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { DriverPackage } from '@rackstage/plugin-clouds-common';
import { Panel, RelativeTime, useFailureToast } from '@rackstage/ui';
import { useDriverPackageMutations } from '../../hooks/useDriverPackages';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './DriversPage.module.css';
import { useRefusalText } from './useRefusalText';

/** What was not taken lately, and why. */
export function RefusedPackages({ refused }: { refused: DriverPackage[] }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const reasonText = useRefusalText();
  const failed = useFailureToast();
  const { remove } = useDriverPackageMutations();
  return (
    <Panel title={t('driverPackages.refused')}>
      <ul className={styles.rows}>
        {refused.map(({ id, name, version = '', reason, ...record }) => {
          const label = name
            ? `${name} ${version}`
            : t('driverPackages.unknownPackage');
          return (
            <li key={id} className={styles.row}>
              <div className={styles.rowText}>
                <span className={styles.package}>{label}</span>
                {reason && <Text>{reasonText(reason)}</Text>}
                <Text variant="body-small" color="secondary">
                  {record.installedBy} ·{' '}
                  <RelativeTime time={record.installedAt} />
                </Text>
              </div>
              <Button
                size="small"
                variant="secondary"
                aria-label={`${t('driverPackages.dismiss')}: ${label}`}
                onPress={() => remove.mutate(id, { onError: failed })}
              >
                {t('driverPackages.dismiss')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
