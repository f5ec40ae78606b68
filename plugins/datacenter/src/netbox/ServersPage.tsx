import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Box, Button, Container, Link, Skeleton, Text } from '@backstage/ui';
import {
  datacenterObjectCreatePermission,
  NetboxServer,
} from '@rackstage/plugin-datacenter-common';
import {
  ConfirmDialog,
  EmptyState,
  FailurePanel,
  Owner,
  Panel,
  RelativeTime,
  StateBadge,
} from '@rackstage/ui';
import { RiAddLine, RiDownloadCloudLine } from '@remixicon/react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import styles from '../objects/objects.module.css';
import { datacenterTranslationRef } from '../translations/ref';
import own from './netbox.module.css';
import { isActive, runPath, runStateOf } from './runStates';
import { ServerDialog } from './ServerDialog';
import { useDeleteServer, useRuns, useServers, useStartRun } from './useNetbox';

/** NetBox servers, and what was taken over from each. */
export function ServersPage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { data, error, refetch } = useServers();
  return (
    <Container>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="100%" height={160} />}
      {data?.items.length === 0 && (
        <Box bg="neutral" className={own.empty}>
          <EmptyState
            icon={<RiDownloadCloudLine />}
            title={t('netbox.empty')}
            description={t('netbox.emptyHint')}
            action={<AddButton />}
          />
        </Box>
      )}
      {data && data.items.length > 0 && (
        <div className={styles.stack}>
          <div className={styles.head}>
            <Text as="p" color="secondary">
              {t('netbox.about')}
            </Text>
            <AddButton />
          </div>
          {data.items.map(server => (
            <ServerPanel key={server.id} server={server} />
          ))}
        </div>
      )}
    </Container>
  );
}

function useMayImport(): boolean {
  const { allowed } = usePermission({
    permission: datacenterObjectCreatePermission,
  });
  return allowed;
}

function AddButton() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return useMayImport() ? (
    <>
      <Button
        size="small"
        variant="primary"
        iconStart={<RiAddLine />}
        onPress={() => setOpen(true)}
      >
        {t('netbox.add')}
      </Button>
      {isOpen && <ServerDialog onClose={() => setOpen(false)} />}
    </>
  ) : null;
}

function ServerPanel({ server }: { server: NetboxServer }) {
  const { name, url } = server;
  const mayImport = useMayImport();
  return (
    <Panel
      title={name}
      action={mayImport && <ServerActions server={server} />}
      badges={
        <Link href={url} target="_blank" rel="noopener noreferrer">
          {url}
        </Link>
      }
    >
      <Runs server={server} />
    </Panel>
  );
}

function Runs({ server }: { server: NetboxServer }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { data, error, refetch } = useRuns(server);
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Skeleton width="60%" height={24} />;
  }
  return data.items.length === 0 ? (
    <Text as="p" color="secondary">
      {t('netbox.noRuns')}
    </Text>
  ) : (
    <ul className={own.runs} aria-label={t('netbox.runs')}>
      {data.items.map(run => {
        // The list of servers is looked at again while a run moves.
        const { state, error: problem } =
          server.lastRun?.id === run.id ? server.lastRun : run;
        return (
          <li key={run.id}>
            <StateBadge state={runStateOf[state]}>
              {t(`netbox.state.${state}`)}
            </StateBadge>{' '}
            <RelativeTime time={run.createdAt} />{' '}
            <Owner entityRef={run.requestedBy} />{' '}
            <Link href={runPath(run)}>{t('netbox.show')}</Link>
            {problem && (
              <Text as="p" color="secondary">
                {problem}
              </Text>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function ServerActions({ server }: { server: NetboxServer }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [open, setOpen] = useState<'edit' | 'remove'>();
  return (
    <div className={styles.actions}>
      <StartButton server={server} />
      <Button size="small" variant="secondary" onPress={() => setOpen('edit')}>
        {t('netbox.edit')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        onPress={() => setOpen('remove')}
      >
        {t('netbox.remove')}
      </Button>
      {open === 'edit' && (
        <ServerDialog server={server} onClose={() => setOpen(undefined)} />
      )}
      {open === 'remove' && (
        <RemoveDialog server={server} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}

function StartButton({ server }: { server: NetboxServer }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const navigate = useNavigate();
  const start = useStartRun(server.id);
  const { lastRun } = server;
  if (lastRun && isActive(lastRun)) {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        variant="primary"
        isPending={start.isPending}
        onPress={() =>
          start.mutate(undefined, {
            onSuccess: run => navigate(runPath(run)),
          })
        }
      >
        {lastRun ? t('netbox.startAgain') : t('netbox.start')}
      </Button>
      {start.error && <FailurePanel error={start.error} />}
    </>
  );
}

function RemoveDialog(props: { server: NetboxServer; onClose: () => void }) {
  const { server, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const remove = useDeleteServer(server.id);
  return (
    <ConfirmDialog
      title={t('netbox.removeTitle', { name: server.name })}
      text={t('netbox.removeText')}
      confirmLabel={t('netbox.remove')}
      destructive
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
