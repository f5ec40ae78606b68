import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Flex } from '@backstage/ui';
import {
  cloudsInstanceDeletePermission,
  cloudsInstanceUpdatePermission,
  Instance,
} from '@rackstage/plugin-clouds-common';
import {
  RiDeleteBinLine,
  RiPlayLine,
  RiRestartLine,
  RiStopLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { InstanceAction } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import { possibleActions } from './possibleActions';
import { useConfirmedAction } from './useConfirmedAction';

export const actionIcons: Record<InstanceAction, ReactElement> = {
  start: <RiPlayLine />,
  stop: <RiStopLine />,
  reboot: <RiRestartLine />,
  delete: <RiDeleteBinLine />,
};

/** What can be done with one instance, as far as the person may. */
export function InstanceActions(props: {
  instance: Instance;
  onDone?: () => void;
}) {
  const { instance, onDone } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { ask, dialog, isPending } = useConfirmedAction({ onDone });
  const update = usePermission({
    permission: cloudsInstanceUpdatePermission,
    resourceRef: instance.id,
  });
  const remove = usePermission({
    permission: cloudsInstanceDeletePermission,
    resourceRef: instance.id,
  });
  const actions = possibleActions(instance).filter(action =>
    action === 'delete' ? remove.allowed : update.allowed,
  );
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {actions.map(action => (
        <Button
          key={action}
          size="small"
          variant="secondary"
          destructive={action === 'delete'}
          iconStart={actionIcons[action]}
          isDisabled={isPending}
          onPress={() => ask(action, [instance])}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
      {dialog}
    </Flex>
  );
}
