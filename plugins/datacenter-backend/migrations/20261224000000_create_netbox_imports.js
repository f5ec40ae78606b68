// Times are RFC 3339 text in UTC with milliseconds: the same on both engines.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('netbox_servers', table => {
    table.string('id', 36).primary();
    table.text('name').notNullable();
    table.text('unique_key').notNullable();
    table.text('url').notNullable();
    // Encrypted.
    table.text('token').notNullable();
    table.integer('revision').notNullable();
    table.string('created_by', 200).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('updated_by', 200).notNullable();
    table.string('updated_at', 24).notNullable();
    table.unique(['unique_key'], { indexName: 'netbox_servers_unique' });
  });

  await knex.schema.createTable('netbox_runs', table => {
    table.string('id', 36).primary();
    table.string('server_id', 36).notNullable();
    // The server's id until the run has ended: one run of a server at a time.
    table.string('active_server_id', 36);
    table.string('state', 20).notNullable();
    table.string('phase', 20).notNullable();
    table.text('reading').notNullable();
    table.integer('staged').notNullable();
    table.integer('applied').notNullable();
    table.text('counts').notNullable();
    table.boolean('delete_gone').notNullable();
    table.text('error');
    table.integer('failures').notNullable();
    table.string('requested_by', 200).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('applied_by', 200);
    table.string('ended_at', 24);
    table.string('lease_owner', 36);
    table.bigInteger('lease_expires_at');
    table.foreign('server_id').references('netbox_servers.id');
    table.unique(['active_server_id'], { indexName: 'netbox_runs_active' });
    table.index(['server_id', 'created_at', 'id'], 'netbox_runs_list_index');
    table.index(['state'], 'netbox_runs_state_index');
  });

  await knex.schema.createTable('netbox_items', table => {
    table.string('run_id', 36).notNullable();
    table.integer('ordinal').notNullable();
    table.string('kind', 30).notNullable();
    table.string('step', 50).notNullable();
    table.string('source_id', 100).notNullable();
    table.text('title').notNullable();
    table.string('outcome', 10).notNullable();
    table.string('object_id', 36);
    table.text('fields').notNullable();
    table.text('changes').notNullable();
    table.text('note');
    table.string('reason', 30);
    table.text('detail');
    table.primary(['run_id', 'ordinal']);
    table.foreign('run_id').references('netbox_runs.id');
    table.unique(['run_id', 'source_id'], { indexName: 'netbox_items_source' });
    table.index(
      ['run_id', 'outcome', 'kind', 'ordinal'],
      'netbox_items_list_index',
    );
    table.index(['run_id', 'object_id'], 'netbox_items_object_index');
  });

  // What has come of which object of a NetBox, in all runs.
  await knex.schema.createTable('netbox_objects', table => {
    table.string('server_id', 36).notNullable();
    table.string('source_id', 100).notNullable();
    table.string('kind', 30).notNullable();
    table.string('object_id', 36).notNullable();
    table.primary(['server_id', 'source_id']);
    table.foreign('server_id').references('netbox_servers.id');
    table.index(['server_id', 'object_id'], 'netbox_objects_object_index');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('netbox_objects');
  await knex.schema.dropTable('netbox_items');
  await knex.schema.dropTable('netbox_runs');
  await knex.schema.dropTable('netbox_servers');
};
