import { AccessTableAnswer } from '@rackstage/plugin-workspaces-common';
import { chunks } from '@rackstage/stores';
import { Knex } from 'knex';
import { tables } from './rows';

/**
 * Who has which role where, and what roles mean: all of it, or what changed since a revision. What changes while it is
 * read may be in the answer already, and is told again the next time.
 */
export async function readAccessTable(
  knex: Knex,
  since?: number,
): Promise<AccessTableAnswer> {
  const { revision, roles_revision: rolesRevision } = await knex(
    tables.accessRevision,
  ).first();
  // A database that was restored counts from an older revision.
  const complete = since === undefined || since > revision;
  const workspaces = await knex(tables.workspaces)
    .select('workspace_id', 'state')
    .where('access_revision', '>', complete ? 0 : since)
    .orderBy('workspace_id');
  const members = complete
    ? await knex(tables.members).select(memberFields)
    : await membersOf(
        knex,
        workspaces.map(row => row.workspace_id),
      );
  const byWorkspace = new Map<string, { entityRef: string; role: string }[]>();
  for (const { workspace_id: id, entity_ref: entityRef, role } of members) {
    const known = byWorkspace.get(id) ?? [];
    known.push({ entityRef, role });
    byWorkspace.set(id, known);
  }
  return {
    revision,
    complete,
    workspaces: workspaces.map(({ workspace_id: id, state }) => ({
      id,
      state,
      members: byWorkspace.get(id) ?? [],
    })),
    ...((complete || rolesRevision > since) && {
      roles: await readRoles(knex),
    }),
  };
}

const memberFields = ['workspace_id', 'entity_ref', 'role'];

async function membersOf(knex: Knex, ids: string[]) {
  const parts = await Promise.all(
    chunks(ids).map(some =>
      knex(tables.members).select(memberFields).whereIn('workspace_id', some),
    ),
  );
  return parts.flat();
}

async function readRoles(knex: Knex) {
  const rows = await knex(tables.roles).orderBy('name');
  return rows.map(({ name, allow, allow_owned: allowOwned }) => ({
    name,
    allow: JSON.parse(allow),
    allowOwned: JSON.parse(allowOwned),
  }));
}
