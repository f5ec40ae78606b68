import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Button, Text } from '@backstage/ui';
import {
  cloudGateway,
  cloudsInstanceTrustPermission,
  HostKeyState,
  InstanceReach,
} from '@rackstage/plugin-clouds-common';
import { FailurePanel, RelativeTime } from '@rackstage/ui';
import { useAcceptHostKey } from '../../hooks/useReaching';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './TerminalPage.module.css';

/** Which keys are trusted, and which was refused because it is another one. */
export function HostKeys(props: { instanceId: string; reach: InstanceReach }) {
  return (
    <div className={styles.stack}>
      {props.reach.hostKeys.map(state => (
        <HostKey key={state.of} state={state} instanceId={props.instanceId} />
      ))}
    </div>
  );
}

function HostKey(props: { instanceId: string; state: HostKeyState }) {
  const { state } = props;
  // That of a bastion that is an instance is accepted for the instance.
  const instanceId = state.instanceId ?? props.instanceId;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const accept = useAcceptHostKey(instanceId);
  const { allowed } = usePermission({
    permission: cloudsInstanceTrustPermission,
    resourceRef: instanceId,
  });
  const { trusted, refused } = state;
  return (
    <section className={styles.stack}>
      <Text as="h3" weight="bold">
        {state.of === 'machine' && t('hostKeys.machine')}
        {state.of === cloudGateway && t('hostKeys.gateway')}
        {state.of !== 'machine' &&
          state.of !== cloudGateway &&
          t('hostKeys.bastion', { id: state.of })}
      </Text>
      {trusted ? (
        <div>
          <code className={styles.mono}>{trusted.fingerprint}</code>
          <Text as="p" variant="body-small" color="secondary">
            {trusted.type} · {t(`hostKeys.source.${trusted.source}`)} ·{' '}
            <RelativeTime time={trusted.since} />
          </Text>
        </div>
      ) : (
        <Text as="p" color="secondary">
          {t('hostKeys.none')}
        </Text>
      )}
      {refused && (
        <>
          <Alert
            status="danger"
            icon
            title={t('hostKeys.refused')}
            description={t('hostKeys.refusedHint')}
          />
          <code className={styles.mono}>{refused.fingerprint}</code>
          {allowed && (
            <Button
              size="small"
              variant="secondary"
              destructive
              isPending={accept.isPending}
              onPress={() => accept.mutate(refused.fingerprint)}
            >
              {t('hostKeys.accept')}
            </Button>
          )}
          {accept.error && <FailurePanel error={accept.error} />}
        </>
      )}
    </section>
  );
}
