import { AccessTableAnswer } from '@rackstage/plugin-workspaces-common';
import { AccessTable } from '@rackstage/roles';

/** What a table becomes by an answer that tells what has changed. */
export function applyChanges(
  table: AccessTable | undefined,
  answer: AccessTableAnswer,
): AccessTable {
  const { revision, complete, workspaces, roles } = answer;
  if (complete || !table) {
    return { revision, workspaces, roles: roles ?? [] };
  }
  if (revision === table.revision) {
    return table;
  }
  const byId = new Map(table.workspaces.map(each => [each.id, each]));
  workspaces.forEach(each => byId.set(each.id, each));
  return {
    revision,
    workspaces: [...byId.values()],
    roles: roles ?? table.roles,
  };
}
