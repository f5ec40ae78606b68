import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Approver } from '@rackstage/plugin-requests-common';
import { requestsTranslationRef } from '../../translations/ref';

/** Who approves, in words: a role, somebody by name, the owner. */
export function useApproverText(): (approver: Approver) => string {
  const { t } = useTranslationRef(requestsTranslationRef);
  return ({ kind, name = '' }) => {
    switch (kind) {
      case 'workspaceRole':
      case 'portalRole':
        return t(`approver.${kind}`, { name });
      case 'group':
      case 'user':
        return `${t(`approver.${kind}`)} ${name.replace(/^.*\//, '')}`;
      default:
        return t(`approver.${kind}`);
    }
  };
}
