import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, ButtonLink, Text } from '@backstage/ui';
import {
  cloudsInstanceConnectPermission,
  Instance,
} from '@rackstage/plugin-clouds-common';
import { DetailPage, FailurePanel, Panel, SimulatedBadge } from '@rackstage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { cloudsKey } from '../../api/CloudsQueries';
import { useInstance } from '../../hooks/useInstances';
import { useInstanceReach } from '../../hooks/useReaching';
import { cloudsTranslationRef } from '../../translations/ref';
import { Files } from './Files';
import { HostKeys } from './HostKeys';
import { Sessions } from './Sessions';
import { TerminalScreen } from './TerminalScreen';
import styles from './TerminalPage.module.css';

/** A terminal on one instance, its files, and who was there before. */
export function TerminalPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useInstance(id);
  return (
    <DetailPage
      name={data?.name}
      error={error}
      listPath="/clouds/instances"
      onRetry={() => void refetch()}
    >
      {data && <InstanceTerminal instance={data} />}
    </DetailPage>
  );
}

function InstanceTerminal({ instance }: { instance: Instance }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const queries = useQueryClient();
  const reach = useInstanceReach(instance.id);
  const { allowed, loading } = usePermission({
    permission: cloudsInstanceConnectPermission,
    resourceRef: instance.id,
  });
  const refresh = useCallback(
    () => void queries.invalidateQueries({ queryKey: [cloudsKey] }),
    [queries],
  );
  const ready = allowed && reach.data?.ready ? reach.data : undefined;
  return (
    <>
      <div className={styles.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('terminal.screen', { name: instance.name })}
        </Text>
        {instance.account.simulated && <SimulatedBadge />}
        <ButtonLink
          size="small"
          variant="tertiary"
          href={`/clouds/instances/${instance.id}`}
        >
          {t('terminal.instance')}
        </ButtonLink>
      </div>
      {reach.error && <FailurePanel error={reach.error} />}
      {!loading && !allowed && (
        <Alert status="info" icon title={t('terminal.notAllowed')} />
      )}
      {reach.data?.problem && (
        <Alert
          status="info"
          icon
          title={t('terminal.notReady')}
          description={t(`reachProblem.${reach.data.problem}`)}
        />
      )}
      {ready && (
        <TerminalScreen instance={instance} reach={ready} onEnd={refresh} />
      )}
      <div className={styles.columns}>
        {ready && (
          <Panel title={t('files.title')}>
            <Files instanceId={instance.id} limit={ready.limits.fileBytes} />
          </Panel>
        )}
        {reach.data && (
          <Panel title={t('hostKeys.title')}>
            <HostKeys instanceId={instance.id} reach={reach.data} />
          </Panel>
        )}
        <Panel title={t('sessions.title')}>
          <Sessions instanceId={instance.id} />
        </Panel>
      </div>
    </>
  );
}
