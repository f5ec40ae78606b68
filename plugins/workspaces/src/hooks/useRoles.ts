import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NewRole,
  RoleChange,
  WorkspaceRole,
} from '@rackstage/plugin-workspaces-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { workspacesApiRef } from '../api/workspacesApi';
import { queryKey } from '../api/queries';
import { workspacesTranslationRef } from '../translations/ref';

export function useRoles() {
  const api = useApi(workspacesApiRef);
  return useQuery({
    queryKey: [queryKey, 'roles'],
    queryFn: async ({ signal }) => (await api.listRoles({ signal })).items,
  });
}

export function usePermissions(enabled = true) {
  const api = useApi(workspacesApiRef);
  return useQuery({
    queryKey: [queryKey, 'permissions'],
    queryFn: ({ signal }) => api.listPermissions({ signal }),
    enabled,
  });
}

const builtIn = [
  'administrator',
  'owner',
  'operator',
  'developer',
  'billing',
  'viewer',
] as const;

/** What a role is called in the person's language. */
export function useRoleTitle() {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { data } = useRoles();
  return (name: string) => {
    const known = builtIn.find(one => one === name);
    return known
      ? t(`role.${known}`)
      : (data?.find(role => role.name === name)?.title ?? name);
  };
}

export function useRoleMutations() {
  const api = useApi(workspacesApiRef);
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [queryKey] });
  return {
    create: useMutation({
      mutationFn: (role: NewRole) => api.createRole(role),
      onSettled,
    }),
    update: useMutation({
      mutationFn: ({ name, ...change }: RoleChange & { name: string }) =>
        api.updateRole(name, change),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: ({ name, revision = 0 }: WorkspaceRole) =>
        api.deleteRole(name, revision),
      onSettled,
    }),
  };
}
