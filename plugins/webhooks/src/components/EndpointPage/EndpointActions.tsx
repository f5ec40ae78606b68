import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, ButtonLink } from '@backstage/ui';
import {
  Endpoint,
  webhooksEndpointDeletePermission,
} from '@rackstage/plugin-webhooks-common';
import { useFailureToast } from '@rackstage/ui';
import { useEndpointMutations } from '../../hooks/useEndpoints';
import { webhooksTranslationRef } from '../../translations/ref';
import { RemoveButton } from '../shared/RemoveButton';
import { RotateSecret } from '../shared/RotateSecret';
import styles from '../shared/webhooks.module.css';

/** Edit, switch, rotate, remove: as far as the person may. */
export function EndpointActions(props: {
  endpoint: Endpoint;
  mayUpdate: boolean;
}) {
  const { id, enabled, revision } = props.endpoint;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { update, rotate, remove } = useEndpointMutations();
  const onError = useFailureToast();
  const { allowed: mayDelete } = usePermission({
    permission: webhooksEndpointDeletePermission,
    resourceRef: id,
  });
  return (
    <div className={styles.actions}>
      {props.mayUpdate && (
        <>
          <ButtonLink
            size="small"
            variant="primary"
            href={`/webhooks/endpoints/${id}/edit`}
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
        item={props.endpoint}
        allowed={mayDelete}
        hint={t('endpoint.removeHint')}
        listPath="/webhooks/endpoints"
        remove={remove}
      />
    </div>
  );
}
