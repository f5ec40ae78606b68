import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Checkbox, Flex, Text } from '@backstage/ui';
import {
  datacenterObjectCreatePermission,
  datacenterObjectDeletePermission,
  NetboxRun,
} from '@rackstage/plugin-datacenter-common';
import {
  ConfirmDialog,
  FailurePanel,
  FormDialog,
  useFormat,
} from '@rackstage/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import styles from '../objects/objects.module.css';
import { datacenterTranslationRef } from '../translations/ref';
import { isActive, runPath, sumsOf } from './runStates';
import {
  useApplyRun,
  useCancelRun,
  useRetryRun,
  useStartRun,
} from './useNetbox';

/** What can be done with an import as far as it is. */
export function RunActions({ run }: { run: NetboxRun }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [open, setOpen] = useState<'apply' | 'cancel'>();
  const { allowed } = usePermission({
    permission: datacenterObjectCreatePermission,
  });
  if (!allowed) {
    return null;
  }
  const close = () => setOpen(undefined);
  return (
    <div className={styles.actions}>
      {run.state === 'ready' && (
        <Button size="small" variant="primary" onPress={() => setOpen('apply')}>
          {t('netbox.apply')}
        </Button>
      )}
      {run.state === 'failed' && <RetryButton run={run} />}
      {isActive(run) ? (
        <Button
          size="small"
          variant="secondary"
          onPress={() => setOpen('cancel')}
        >
          {t('netbox.cancel')}
        </Button>
      ) : (
        <AgainButton run={run} />
      )}
      {open === 'apply' && <ApplyDialog run={run} onClose={close} />}
      {open === 'cancel' && <CancelDialog run={run} onClose={close} />}
    </div>
  );
}

function RetryButton({ run }: { run: NetboxRun }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const retry = useRetryRun(run.id);
  return (
    <>
      <Button
        size="small"
        variant="primary"
        isPending={retry.isPending}
        onPress={() => retry.mutate()}
      >
        {t('netbox.retry')}
      </Button>
      {retry.error && <FailurePanel error={retry.error} />}
    </>
  );
}

function AgainButton({ run }: { run: NetboxRun }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const navigate = useNavigate();
  const start = useStartRun(run.serverId);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        isPending={start.isPending}
        onPress={() =>
          start.mutate(undefined, {
            onSuccess: next => navigate(runPath(next)),
          })
        }
      >
        {t('netbox.startAgain')}
      </Button>
      {start.error && <FailurePanel error={start.error} />}
    </>
  );
}

function ApplyDialog(props: { run: NetboxRun; onClose: () => void }) {
  const { run, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  const [deleteGone, setDeleteGone] = useState(false);
  const { allowed: mayDelete } = usePermission({
    permission: datacenterObjectDeletePermission,
  });
  const apply = useApplyRun(run.id);
  const { create, change, gone } = sumsOf(run);
  return (
    <FormDialog
      title={t('netbox.applyTitle', { name: run.serverName })}
      submitLabel={t('netbox.apply')}
      error={apply.error}
      isPending={apply.isPending}
      onSubmit={() => apply.mutate(deleteGone, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Flex direction="column" gap="4">
        <Text as="p">
          {t('netbox.applyText', {
            create: format.number(create),
            change: format.number(change),
          })}
        </Text>
        {gone > 0 && mayDelete && (
          <Checkbox isSelected={deleteGone} onChange={setDeleteGone}>
            {t('netbox.deleteGone', { count: gone })}
          </Checkbox>
        )}
      </Flex>
    </FormDialog>
  );
}

function CancelDialog(props: { run: NetboxRun; onClose: () => void }) {
  const { run, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const cancel = useCancelRun(run.id);
  return (
    <ConfirmDialog
      title={t('netbox.cancelTitle', { name: run.serverName })}
      text={t('netbox.cancelText')}
      confirmLabel={t('netbox.cancelConfirm')}
      destructive
      isPending={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
