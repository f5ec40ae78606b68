import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { AccessReason } from '@rackstage/plugin-workspaces-common';
import { useRoleTitle } from '../../hooks/useRoles';
import { useWorkspaceTitle } from '../../hooks/useWorkspaces';
import { workspacesTranslationRef } from '../../translations/ref';

type Grant = Pick<AccessReason, 'role' | 'scope' | 'workspaceId' | 'through'> &
  Partial<Pick<AccessReason, 'reach'>>;

/** By what two reasons that read the same are told to be one. */
export const reasonKey = ({ role, workspaceId, through, reach }: Grant) =>
  [role, workspaceId, through, reach].join(' ');

export const withoutRepeats = <T extends Grant>(reasons: T[]): T[] => [
  ...new Map(reasons.map(reason => [reasonKey(reason), reason])).values(),
];

/** `Developer in Gangnam, through Civic services, on what they own`. */
export function useReasonText() {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const roleTitle = useRoleTitle();
  const workspaceTitle = useWorkspaceTitle();
  return ({ role, workspaceId, reach }: Grant, through?: string) =>
    [
      workspaceId
        ? t('access.inWorkspace', {
            role: roleTitle(role),
            workspace: workspaceTitle(workspaceId),
          })
        : t('access.inPortal', { role: roleTitle(role) }),
      through && t('access.through', { who: through }),
      reach === 'owned' && t('access.ownedOnly'),
    ]
      .filter(Boolean)
      .join(', ');
}

/** Why somebody may do something, with whom it comes through by title. */
export function Reason(props: {
  reason: Grant;
  /** Who has it. */
  entityRef: string;
  textOf: ReturnType<typeof useReasonText>;
}) {
  const { reason, entityRef, textOf } = props;
  const { primaryTitle } = useEntityPresentation(reason.through);
  return (
    <>
      {textOf(reason, reason.through === entityRef ? undefined : primaryTitle)}
    </>
  );
}
