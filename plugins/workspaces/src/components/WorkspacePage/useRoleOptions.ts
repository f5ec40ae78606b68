import { useRoles, useRoleTitle } from '../../hooks/useRoles';

/** The roles that a member can have. */
export function useRoleOptions() {
  const { data } = useRoles();
  const roleTitle = useRoleTitle();
  return (data ?? []).map(({ name }) => ({ id: name, label: roleTitle(name) }));
}
