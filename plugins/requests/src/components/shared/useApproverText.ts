import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Approver } from '@rackstage/plugin-requests-common';
import { words } from '../../translations/en/words';
import { requestsTranslationRef } from '../../translations/ref';

type BuiltIn = keyof typeof words.role;

const isBuiltIn = (name: string): name is BuiltIn =>
  Object.hasOwn(words.role, name);

/** Who approves, in words: a role, somebody by name, the owner. */
export function useApproverText(): (approver: Approver) => string {
  const { t } = useTranslationRef(requestsTranslationRef);
  return ({ kind, name = '' }) => {
    switch (kind) {
      case 'workspaceRole':
      case 'portalRole':
        return t(`approver.${kind}`, {
          name: isBuiltIn(name) ? t(`role.${name}`) : name,
        });
      case 'group':
      case 'user':
        return `${t(`approver.${kind}`)} ${name.replace(/^.*\//, '')}`;
      default:
        return t(`approver.${kind}`);
    }
  };
}
