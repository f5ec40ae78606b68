import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Instance } from '@rackstage/plugin-clouds-common';
import { InstanceAction } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import { ConfirmThings } from './ConfirmThings';

/** Asks before something is done to instances; those that are protected are not deleted. */
export function ConfirmDialog(props: {
  action: InstanceAction;
  instances: Instance[];
  onConfirm: (instances: Instance[]) => void;
  onClose: () => void;
}) {
  const { action, instances, onConfirm, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const affected =
    action === 'delete'
      ? instances.filter(({ deletionProtection }) => !deletionProtection)
      : instances;
  const spared = instances.length - affected.length;
  return (
    <ConfirmThings
      title={t(`confirm.${action}Title`, { count: instances.length })}
      text={t(`confirm.${action}`)}
      action={t(`action.${action}`)}
      isDestructive={action === 'delete'}
      things={affected}
      warning={
        spared > 0
          ? {
              title: t('confirm.protected', { count: spared }),
              hint: t('instance.protectedHint'),
            }
          : undefined
      }
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
