import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { Member } from '@rackstage/plugin-workspaces-common';
import { ConfirmDialog } from '@rackstage/ui';
import { RiDeleteBinLine } from '@remixicon/react';
import { useState } from 'react';
import { useMemberMutations } from '../../hooks/useMembers';
import { useRoleTitle } from '../../hooks/useRoles';
import { workspacesTranslationRef } from '../../translations/ref';

export function RemoveMember({ member }: { member: Member }) {
  const { id, entityRef, title: name = entityRef, role, workspaceId } = member;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { remove } = useMemberMutations(workspaceId);
  const roleTitle = useRoleTitle();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiDeleteBinLine />}
        aria-label={t('members.remove', { name })}
        onPress={() => setAsking(true)}
      />
      {asking && (
        <ConfirmDialog
          title={t('members.removeTitle', { name })}
          text={t('members.removeText', { role: roleTitle(role) })}
          confirmLabel={t('members.removeConfirm')}
          destructive
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate(id, { onSuccess: () => setAsking(false) })
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
