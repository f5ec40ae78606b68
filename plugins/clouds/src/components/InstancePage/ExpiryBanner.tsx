import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Button, Flex } from '@backstage/ui';
import {
  cloudsInstanceUpdatePermission,
  Instance,
} from '@rackstage/plugin-clouds-common';
import { RelativeTime, useFailureText } from '@rackstage/ui';
import { useInstanceChange } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../shared/detail.module.css';
import { isEnding } from '../shared/isEnding';

const extensions = { week: 7, month: 30 } as const;

/** Says in time that the instance will be deleted by itself, and lets it live longer. */
export function ExpiryBanner({ instance }: { instance: Instance }) {
  const { expiresAt, deletionProtection } = instance;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const failureText = useFailureText();
  const change = useInstanceChange(instance.id);
  const { allowed } = usePermission({
    permission: cloudsInstanceUpdatePermission,
    resourceRef: instance.id,
  });
  if (!expiresAt || instance.deleting || !isEnding(expiresAt)) {
    return null;
  }
  const extend = (days: number) =>
    change.mutate({
      expiresAt: later(expiresAt, days),
      revision: instance.revision,
    });
  return (
    <Alert
      status="warning"
      icon
      className={styles.failure}
      title={
        <>
          {deletionProtection ? t('expiry.protected') : t('expiry.deletes')}{' '}
          <RelativeTime time={expiresAt} />
        </>
      }
      description={change.error ? failureText(change.error) : undefined}
      customActions={
        allowed && (
          <Flex gap="2" style={{ flexWrap: 'wrap' }}>
            {(['week', 'month'] as const).map(choice => (
              <Button
                key={choice}
                size="small"
                variant="secondary"
                isDisabled={change.isPending}
                onPress={() => extend(extensions[choice])}
              >
                {t(`expiry.${choice}`)}
              </Button>
            ))}
          </Flex>
        )
      }
    />
  );
}

/** From its end, or from now if that is over already. */
function later(expiresAt: string, days: number): string {
  const from = Math.max(Date.parse(expiresAt), Date.now());
  return new Date(from + days * 86_400_000).toISOString();
}
