// Times are RFC 3339 text in UTC with milliseconds: the same on both engines,
// and their order is the order of time.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('workspaces', table => {
    table.string('workspace_id', 63).primary();
    table.string('title', 100).notNullable();
    table.string('title_lower', 300).notNullable();
    table.string('description', 1000);
    table.string('environment', 20).notNullable();
    table.string('cost_centre', 100);
    table.string('state', 20).notNullable();
    table.text('limits').notNullable();
    table.text('declared').notNullable();
    table.text('search_text').notNullable();
    table.integer('revision').notNullable();
    // The revision of the access table in which it or its members last changed.
    table.integer('access_revision').notNullable();
    table.string('created_by', 200).notNullable();
    table.string('created_at', 24).notNullable();
    // With which it was asked for, so that asking again finds it.
    table.string('idempotency_key', 200);
    table.string('archived_at', 24);
    table.index(['title_lower', 'workspace_id'], 'workspaces_title_index');
    table.index(['created_at', 'workspace_id'], 'workspaces_created_at_index');
    table.index(['access_revision'], 'workspaces_access_revision_index');
  });
  await knex.schema.createTable('workspace_members', table => {
    table.string('id', 36).primary();
    table
      .string('workspace_id', 63)
      .notNullable()
      .references('workspaces.workspace_id');
    table.string('entity_ref', 200).notNullable();
    table.string('role', 63).notNullable();
    table.boolean('declared').notNullable();
    table.string('added_by', 200).notNullable();
    table.string('added_at', 24).notNullable();
    table.unique(['workspace_id', 'entity_ref', 'role'], {
      indexName: 'workspace_members_once',
    });
    table.index(['entity_ref'], 'workspace_members_entity_index');
    table.index(['role'], 'workspace_members_role_index');
  });
  await knex.schema.createTable('workspace_roles', table => {
    table.string('name', 63).primary();
    table.string('title', 100).notNullable();
    table.string('description', 1000);
    table.text('allow').notNullable();
    table.text('allow_owned').notNullable();
    table.integer('revision').notNullable();
  });
  // One row: every change of members and roles counts it up, and so waits for the one before.
  await knex.schema.createTable('access_revision', table => {
    table.integer('id').primary();
    table.integer('revision').notNullable();
    table.integer('roles_revision').notNullable();
  });
  await knex('access_revision').insert({
    id: 1,
    revision: 1,
    roles_revision: 1,
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('access_revision');
  await knex.schema.dropTable('workspace_roles');
  await knex.schema.dropTable('workspace_members');
  await knex.schema.dropTable('workspaces');
};
