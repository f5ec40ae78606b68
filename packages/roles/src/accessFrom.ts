import { Access } from './Access';
import { AccessTable } from './AccessTable';
import { Role } from './Role';

/** The roles of everybody, arranged anew only when another table is loaded. */
export function accessFrom(
  roles: Role[],
  load: () => Promise<AccessTable>,
): () => Promise<Access> {
  let last: { table: AccessTable; access: Access } | undefined;
  return async () => {
    const table = await load();
    if (last?.table !== table) {
      last = { table, access: new Access(roles, table) };
    }
    return last.access;
  };
}
