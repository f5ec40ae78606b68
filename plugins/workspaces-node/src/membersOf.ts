import { AccessTable } from '@rackstage/roles';

const membersIn = ({ workspaces }: AccessTable, workspaceId: string) =>
  workspaces.find(({ id }) => id === workspaceId)?.members ?? [];

export function rolesIn(
  table: AccessTable,
  claims: string[],
  workspaceId: string,
): string[] {
  const roles = membersIn(table, workspaceId)
    .filter(({ entityRef }) => claims.includes(entityRef))
    .map(({ role }) => role);
  return [...new Set(roles)].sort();
}

export function membersWithRole(
  table: AccessTable,
  wanted: string,
  workspaceId: string,
): string[] {
  return membersIn(table, workspaceId)
    .filter(({ role }) => role === wanted)
    .map(({ entityRef }) => entityRef);
}
