import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { Account } from '@rackstage/plugin-clouds-common';
import { RiShareLine } from '@remixicon/react';
import { useState } from 'react';
import { useAccountMutations } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { ShareDialog } from './ShareDialog';

export function ShareAccount({ account }: { account: Account }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { share } = useAccountMutations();
  const [isOpen, setOpen] = useState(false);
  const { id, title, workspaceId, sharedWith } = account;
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
          name={title}
          workspaceId={workspaceId}
          sharedWith={sharedWith}
          hint={t('sharing.accountHint')}
          change={(workspace, isShared) =>
            share.mutateAsync({ id, workspaceId: workspace, isShared })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
