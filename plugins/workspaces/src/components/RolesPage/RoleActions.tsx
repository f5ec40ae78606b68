import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { WorkspaceRole } from '@rackstage/plugin-workspaces-common';
import { ConfirmDialog } from '@rackstage/ui';
import { RiDeleteBinLine, RiPencilLine } from '@remixicon/react';
import { useState } from 'react';
import { useRoleMutations } from '../../hooks/useRoles';
import { workspacesTranslationRef } from '../../translations/ref';
import styles from '../shared/workspaces.module.css';
import { RoleDialog } from './RoleDialog';

export function RoleActions({ role }: { role: WorkspaceRole }) {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { remove } = useRoleMutations();
  const [open, setOpen] = useState<'edit' | 'remove'>();
  const close = () => setOpen(undefined);
  const name = role.title;
  return (
    <div className={styles.filters}>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiPencilLine />}
        aria-label={t('roles.edit', { name })}
        onPress={() => setOpen('edit')}
      />
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiDeleteBinLine />}
        aria-label={t('roles.remove', { name })}
        onPress={() => setOpen('remove')}
      />
      {open === 'edit' && <RoleDialog role={role} onClose={close} />}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('roles.removeTitle', { name })}
          text={t('roles.removeText')}
          confirmLabel={t('members.removeConfirm')}
          destructive
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(role, { onSuccess: close })}
          onClose={close}
        />
      )}
    </div>
  );
}
