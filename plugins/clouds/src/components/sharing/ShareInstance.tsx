import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Switch } from '@backstage/ui';
import {
  cloudsInstanceUpdatePermission,
  Instance,
} from '@rackstage/plugin-clouds-common';
import { RiShareLine } from '@remixicon/react';
import { useState } from 'react';
import { useShareInstance } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import { ShareDialog } from './ShareDialog';

/** One instance, or all that were asked for together with it. */
export function ShareInstance({ instance }: { instance: Instance }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const share = useShareInstance(instance);
  const [isOpen, setOpen] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const { allowed } = usePermission({
    permission: cloudsInstanceUpdatePermission,
    resourceRef: instance.id,
  });
  if (!allowed || instance.deleting) {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiShareLine />}
        onPress={() => setOpen(true)}
      >
        {t('sharing.share')}
      </Button>
      {isOpen && (
        <ShareDialog
          name={instance.name}
          workspaceId={instance.workspaceId}
          sharedWith={instance.sharedWith}
          hint={t('sharing.instanceHint')}
          more={
            <Switch
              label={t('sharing.deployment')}
              isSelected={isWhole}
              onChange={setWhole}
            />
          }
          change={(workspaceId, isShared) =>
            share.mutateAsync({ workspaceId, isShared, isWhole })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
