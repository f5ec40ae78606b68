import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { AccessReason } from '@rackstage/plugin-workspaces-common';
import { useRoleTitle } from '../../hooks/useRoles';
import { workspacesTranslationRef } from '../../translations/ref';

type Grant = Pick<AccessReason, 'role' | 'scope' | 'workspaceId' | 'through'> &
  Partial<Pick<AccessReason, 'reach'>>;

/** `Developer in gangnam, through group:default/civic, on what they own`. */
export function useReasonText(entityRef?: string) {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const roleTitle = useRoleTitle();
  return ({ role, workspaceId, through, reach }: Grant) =>
    [
      workspaceId
        ? t('access.inWorkspace', {
            role: roleTitle(role),
            workspace: workspaceId,
          })
        : t('access.inPortal', { role: roleTitle(role) }),
      through !== entityRef && t('access.through', { who: through }),
      reach === 'owned' && t('access.ownedOnly'),
    ]
      .filter(Boolean)
      .join(', ');
}
