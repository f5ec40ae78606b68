import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import {
  Account,
  cloudsAccountDeletePermission,
  cloudsAccountUpdatePermission,
} from '@rackstage/plugin-clouds-common';
import { FailurePanel, useFailureToast } from '@rackstage/ui';
import { RiDeleteBinLine, RiPlugLine, RiRefreshLine } from '@remixicon/react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAccountMutations } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { ShareAccount } from '../sharing/ShareAccount';
import { useReason } from '../shared/useReason';

/** Synchronise, test, remove: as far as the person may. */
export function AccountActions({ account }: { account: Account }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { synchronize, test } = useAccountMutations();
  const toastApi = useApi(toastApiRef);
  const tell = useFailureToast();
  const reason = useReason();
  const [removing, setRemoving] = useState(false);
  const { id } = account;
  const update = usePermission({
    permission: cloudsAccountUpdatePermission,
    resourceRef: id,
  });
  const remove = usePermission({
    permission: cloudsAccountDeletePermission,
    resourceRef: id,
  });

  const runTest = async () => {
    const { ok, principal = '', scope, error } = await test.mutateAsync(id);
    toastApi.post(
      ok
        ? {
            title: t('accounts.testOk'),
            description: scope
              ? t('accounts.testScope', { principal, scope })
              : t('accounts.testPrincipal', { principal }),
            status: 'success',
            timeout: 8000,
          }
        : {
            title: t('accounts.testFailed'),
            description: error && `${reason(error.code)}: ${error.message}`,
            status: 'danger',
          },
    );
  };

  return (
    <Flex gap="2" align="start">
      {update.allowed && (
        <>
          <ShareAccount account={account} />
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiPlugLine />}
            isPending={test.isPending}
            onPress={() => void runTest().catch(tell)}
          >
            {t('accounts.test')}
          </Button>
          <Button
            size="small"
            variant="primary"
            iconStart={<RiRefreshLine />}
            isPending={synchronize.isPending}
            isDisabled={account.inventory.synchronizing}
            onPress={() => synchronize.mutate(id, { onError: tell })}
          >
            {t('accounts.synchronize')}
          </Button>
        </>
      )}
      {remove.allowed && !account.declared && (
        <Button
          size="small"
          variant="secondary"
          destructive
          iconStart={<RiDeleteBinLine />}
          onPress={() => setRemoving(true)}
        >
          {t('accounts.remove')}
        </Button>
      )}
      {removing && (
        <RemoveDialog account={account} onClose={() => setRemoving(false)} />
      )}
    </Flex>
  );
}

function RemoveDialog(props: { account: Account; onClose: () => void }) {
  const { account, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { remove } = useAccountMutations();
  const toastApi = useApi(toastApiRef);
  const navigate = useNavigate();
  const confirm = () =>
    remove.mutate(account.id, {
      onSuccess: () => {
        toastApi.post({
          title: t('accounts.removed'),
          status: 'success',
          timeout: 4000,
        });
        navigate('/clouds/accounts');
      },
    });
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={480}>
      <DialogHeader>
        {t('accounts.removeTitle', { title: account.title })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {remove.error && <FailurePanel error={remove.error} />}
          <Text as="p">{t('accounts.removeHint')}</Text>
          {account.instanceCount > 0 && (
            <Alert
              status="warning"
              icon
              title={t('accounts.instanceCount', {
                count: account.instanceCount,
              })}
            />
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('action.cancel')}
        </Button>
        <Button
          variant="primary"
          destructive
          isPending={remove.isPending}
          onPress={confirm}
        >
          {t('accounts.remove')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
