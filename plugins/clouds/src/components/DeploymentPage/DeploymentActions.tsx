import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Flex } from '@backstage/ui';
import {
  cloudsInstanceDeletePermission,
  cloudsInstanceUpdatePermission,
  Deployment,
} from '@rackstage/plugin-clouds-common';
import { ConfirmDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useDeploymentRequests } from '../../hooks/useDeployments';
import { cloudsTranslationRef } from '../../translations/ref';
import { ConfirmThings } from '../shared/ConfirmThings';
import { EditDeployment } from './EditDeployment';
import { SaveAsTemplate } from './SaveAsTemplate';

type PowerAction = 'suspend' | 'resume' | 'reboot';

const powerActions: PowerAction[] = ['suspend', 'resume', 'reboot'];

/** What can be done with all of a deployment, as far as the person may. */
export function DeploymentActions({ deployment }: { deployment: Deployment }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toasts = useApi(toastApiRef);
  const { power, terminate } = useDeploymentRequests(deployment.id);
  const [asked, setAsked] = useState<PowerAction | 'terminate'>();
  const changeable = usePermission({
    permission: cloudsInstanceUpdatePermission,
    resourceRef: deployment.id,
  }).allowed;
  const deletable = usePermission({
    permission: cloudsInstanceDeletePermission,
    resourceRef: deployment.id,
  }).allowed;
  const { deleting, failure, deletionProtection } = deployment;
  const close = () => {
    setAsked(undefined);
    power.reset();
    terminate.reset();
  };
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {changeable &&
        !deleting &&
        !failure &&
        powerActions.map(action => (
          <Button
            key={action}
            size="small"
            variant="secondary"
            onPress={() => setAsked(action)}
          >
            {t(`deployment.${action}`)}
          </Button>
        ))}
      {changeable && !deleting && !failure && (
        <>
          <EditDeployment deployment={deployment} />
          <SaveAsTemplate deployment={deployment} />
        </>
      )}
      {deletable && !deleting && (
        <Button
          size="small"
          variant="secondary"
          destructive
          isDisabled={deletionProtection}
          onPress={() => setAsked('terminate')}
        >
          {t('deployment.terminate')}
        </Button>
      )}
      {asked === 'terminate' && (
        <ConfirmThings
          title={t('deployment.terminateTitle')}
          text={t('deployment.terminateText')}
          action={t('deployment.terminate')}
          isDestructive
          things={[deployment]}
          onConfirm={() => terminate.mutate(undefined, { onSettled: close })}
          onClose={close}
        />
      )}
      {asked !== undefined && asked !== 'terminate' && (
        <ConfirmDialog
          title={t(`deployment.${asked}Title`)}
          text={t(`deployment.${asked}Text`)}
          confirmLabel={t(`deployment.${asked}`)}
          isPending={power.isPending}
          error={power.error}
          onConfirm={() =>
            power.mutate(
              { action: asked },
              {
                onSuccess: ({ changed }) => {
                  close();
                  toasts.post({
                    title: t('deployment.asked', { count: changed }),
                    status: 'success',
                  });
                },
              },
            )
          }
          onClose={close}
        />
      )}
    </Flex>
  );
}
