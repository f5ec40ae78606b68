import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonIcon } from '@backstage/ui';
import {
  AccessToken,
  accessTokenDeletePermission,
} from '@rackstage/plugin-workspaces-common';
import { ConfirmDialog } from '@rackstage/ui';
import { RiDeleteBinLine } from '@remixicon/react';
import { useState } from 'react';
import { useSignInMutations } from '../../hooks/useAccessTokens';
import { signInsTranslationRef } from '../../translations/signInsRef';

/** For whom may revoke it; the rest see nothing. */
export function RevokeToken({ token: { id, name } }: { token: AccessToken }) {
  const { t } = useTranslationRef(signInsTranslationRef);
  const { revoke } = useSignInMutations();
  const [asking, setAsking] = useState(false);
  const { allowed } = usePermission({
    permission: accessTokenDeletePermission,
    resourceRef: id,
  });
  if (!allowed) {
    return null;
  }
  return (
    <>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiDeleteBinLine />}
        aria-label={t('revoke.label', { name })}
        onPress={() => setAsking(true)}
      />
      {asking && (
        <ConfirmDialog
          title={t('revoke.title', { name })}
          text={t('revoke.text')}
          confirmLabel={t('revoke.confirm')}
          destructive
          isPending={revoke.isPending}
          error={revoke.error}
          onConfirm={() =>
            revoke.mutate(id, { onSuccess: () => setAsking(false) })
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
