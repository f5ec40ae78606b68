import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useRoles } from '../../hooks/useRoles';
import { workspacesTranslationRef } from '../../translations/ref';

const builtIn = [
  'owner',
  'operator',
  'developer',
  'billing',
  'viewer',
] as const;

/** What a role is for, in a sentence. */
export function useRoleHint() {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { data } = useRoles();
  return (name: string) => {
    const known = builtIn.find(one => one === name);
    return known
      ? t(`roleHint.${known}`)
      : data?.find(role => role.name === name)?.description;
  };
}
