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
import { useFailureToast } from '@rackstage/ui';
import { useSubscriptionMutations } from '../../hooks/useSubscriptions';
import { webhooksTranslationRef } from '../../translations/ref';
import { RemoveButton } from '../shared/RemoveButton';
import { RotateSecret } from '../shared/RotateSecret';
import styles from '../shared/webhooks.module.css';

/** Test, edit, switch, rotate, remove: as far as the person may. */
export function SubscriptionActions(props: {
  subscription: Subscription;
  mayUpdate: boolean;
}) {
  const { id, enabled, revision } = props.subscription;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { test, update, rotate, remove } = useSubscriptionMutations();
  const toastApi = useApi(toastApiRef);
  const onError = useFailureToast();
  const { allowed: mayDelete } = usePermission({
    permission: webhooksSubscriptionDeletePermission,
    resourceRef: id,
  });
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
        </>
      )}
      <RotateSecret id={id} allowed={props.mayUpdate} rotate={rotate} />
      <RemoveButton
        item={props.subscription}
        allowed={mayDelete}
        hint={t('subscription.removeHint')}
        listPath="/webhooks/subscriptions"
        remove={remove}
      />
    </div>
  );
}
