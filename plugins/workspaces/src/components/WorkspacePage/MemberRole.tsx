import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { Member } from '@rackstage/plugin-workspaces-common';
import { useFailureToast } from '@rackstage/ui';
import { useMemberMutations } from '../../hooks/useMembers';
import { useRoleTitle } from '../../hooks/useRoles';
import { workspacesTranslationRef } from '../../translations/ref';
import { useRoleOptions } from './useRoleOptions';

/** Another role counts at once. */
export function MemberRole({ member }: { member: Member }) {
  const { id, entityRef, role, title = entityRef, workspaceId } = member;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { changeRole } = useMemberMutations(workspaceId);
  const showFailure = useFailureToast();
  const roleTitle = useRoleTitle();
  const options = useRoleOptions();
  return (
    <Select
      size="small"
      aria-label={t('members.change', { name: title })}
      isDisabled={changeRole.isPending}
      options={
        options.length > 0 ? options : [{ id: role, label: roleTitle(role) }]
      }
      value={role}
      onChange={key =>
        key !== null &&
        key !== role &&
        changeRole.mutate(
          { id, role: String(key), was: role },
          { onError: showFailure },
        )
      }
    />
  );
}
