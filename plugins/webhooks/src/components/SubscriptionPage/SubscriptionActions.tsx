import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, ButtonLink } from '@backstage/ui';
import {
  Subscription,
  webhooksSubscriptionDeletePermission,
} from '@rackstage/plugin-webhooks-common';
import { ConfirmDialog, useFailureText } from '@rackstage/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useSubscriptionMutations } from '../../hooks/useSubscriptions';
import { webhooksTranslationRef } from '../../translations/ref';
import { SecretDialog } from '../shared/SecretDialog';
import styles from '../shared/webhooks.module.css';

/** Test, edit, switch, rotate, remove: as far as the person may. */
export function SubscriptionActions(props: {
  subscription: Subscription;
  mayUpdate: boolean;
}) {
  const { id, name, enabled, revision } = props.subscription;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { test, update, rotate, remove } = useSubscriptionMutations();
  const toastApi = useApi(toastApiRef);
  const failureText = useFailureText();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'rotate' | 'remove'>();
  const { allowed: mayDelete } = usePermission({
    permission: webhooksSubscriptionDeletePermission,
    resourceRef: id,
  });
  const onError = (error: Error) =>
    toastApi.post({ title: failureText(error), status: 'danger' });
  const close = () => setAsked(undefined);
  return (
    <div className={styles.actions}>
      {props.mayUpdate && (
        <>
          <Button
            size="small"
            variant="primary"
            isDisabled={!enabled}
            isPending={test.isPending}
            onPress={() =>
              test.mutate(id, {
                onError,
                onSuccess: () =>
                  toastApi.post({
                    title: t('subscription.testSent'),
                    status: 'success',
                    timeout: 4000,
                  }),
              })
            }
          >
            {t('subscription.test')}
          </Button>
          <ButtonLink
            size="small"
            variant="secondary"
            href={`/webhooks/subscriptions/${id}/edit`}
          >
            {t('action.edit')}
          </ButtonLink>
          <Button
            size="small"
            variant="secondary"
            isPending={update.isPending}
            onPress={() =>
              update.mutate(
                { id, change: { enabled: !enabled, revision } },
                { onError },
              )
            }
          >
            {enabled ? t('action.switchOff') : t('action.switchOn')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setAsked('rotate')}
          >
            {t('secret.rotate')}
          </Button>
        </>
      )}
      {mayDelete && (
        <Button
          size="small"
          variant="secondary"
          destructive
          onPress={() => setAsked('remove')}
        >
          {t('action.remove')}
        </Button>
      )}
      {asked === 'rotate' && !rotate.data && (
        <ConfirmDialog
          title={t('secret.rotate')}
          text={t('secret.rotateHint')}
          confirmLabel={t('secret.rotate')}
          isPending={rotate.isPending}
          error={rotate.error}
          onConfirm={() => rotate.mutate(id)}
          onClose={close}
        />
      )}
      {rotate.data && (
        <SecretDialog
          secret={rotate.data.secret}
          onClose={() => {
            close();
            rotate.reset();
          }}
        />
      )}
      {asked === 'remove' && (
        <ConfirmDialog
          title={t('subscription.removeTitle', { name })}
          text={t('subscription.removeHint')}
          confirmLabel={t('action.remove')}
          destructive
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate(id, {
              onSuccess: () => navigate('/webhooks/subscriptions'),
            })
          }
          onClose={close}
        />
      )}
    </div>
  );
}
