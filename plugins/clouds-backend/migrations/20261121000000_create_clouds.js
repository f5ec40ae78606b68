// Times are RFC 3339 text in UTC with milliseconds: the same on both engines,
// and their order is the order of time. Leases are milliseconds of the
// database's own clock, because replicas' clocks may differ.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('accounts', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('name', 20).notNullable();
    table.string('title', 100).notNullable();
    table.string('description', 1000);
    table.string('driver', 50).notNullable();
    table.string('owner', 200).notNullable();
    table.text('config').notNullable();
    table.text('credential').notNullable();
    table.string('credential_key_id', 50).notNullable();
    table.text('price_list');
    table.boolean('declared').notNullable();
    table.integer('revision').notNullable();
    table.string('next_sync_at', 24).notNullable();
    table.string('lease_owner', 36);
    table.bigInteger('lease_expires_at');
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.unique(['name'], { indexName: 'accounts_name_unique' });
    table.index(['next_sync_at'], 'accounts_next_sync_at_index');
  });

  await knex.schema.createTable('inventory_scopes', table => {
    table.string('account_id', 36).notNullable();
    table.string('kind', 20).notNullable();
    table.string('region', 200).notNullable();
    table.integer('item_count').notNullable();
    table.string('observed_at', 24);
    table.string('failing_since', 24);
    table.string('error_code', 50);
    table.text('error_message');
    table.primary(['account_id', 'kind', 'region']);
    table.foreign('account_id').references('accounts.id').onDelete('CASCADE');
  });

  await knex.schema.createTable('inventory_items', table => {
    table.string('account_id', 36).notNullable();
    table.string('kind', 20).notNullable();
    table.string('region', 200).notNullable();
    table.string('item_id', 500).notNullable();
    table.string('name', 500).notNullable();
    table.text('search_text').notNullable();
    table.text('data').notNullable();
    table.primary(['account_id', 'kind', 'region', 'item_id']);
    table.index(
      ['account_id', 'kind', 'region', 'name', 'item_id'],
      'inventory_items_by_name_index',
    );
    table.foreign('account_id').references('accounts.id').onDelete('CASCADE');
  });

  await knex.schema.createTable('operations', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('idempotency_key', 200).notNullable();
    table.string('request_digest', 64).notNullable();
    table.string('requested_by', 200).notNullable();
    table.text('failure');
    table.string('created_at', 24).notNullable();
    table.unique(['idempotency_key'], {
      indexName: 'operations_idempotency_key_unique',
    });
  });

  await knex.schema.createTable('instances', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('account_id', 36).notNullable();
    table.string('operation_id', 36).notNullable();
    table.string('name', 63).notNullable();

    // What was asked for.
    table.string('region', 200).notNullable();
    table.string('zone', 200);
    table.string('image_id', 500).notNullable();
    table.string('spec_id', 500).notNullable();
    table.string('network_id', 500);
    table.string('key_pair', 500);
    table.text('user_data');
    table.integer('volume_gib');
    table.text('labels').notNullable();
    table.text('facts').notNullable();
    table.string('owner', 200).notNullable();
    table.string('requested_by', 200).notNullable();
    table.string('expires_at', 24);
    table.boolean('deletion_protection').notNullable();
    table.string('power', 10).notNullable();
    table.integer('reboots_requested').notNullable();
    table.string('delete_requested_at', 24);
    table.integer('revision').notNullable();

    // What was observed.
    table.string('create_attempted_at', 24);
    table.string('volume_attempted_at', 24);
    table.string('cloud_id', 500);
    table.string('volume_cloud_id', 500);
    table.text('seen_instance');
    table.text('seen_volume');
    table.string('observed_at', 24);
    table.integer('times_missing').notNullable();
    table.integer('reboots_done').notNullable();
    table.string('ready_at', 24);
    table.text('failure');
    table.integer('attempts').notNullable();
    table.string('phase', 20).notNullable();
    table.text('conditions').notNullable();
    table.text('search_text').notNullable();

    // When to look at it again, and who is doing so.
    table.string('next_attempt_at', 24);
    table.string('lease_owner', 36);
    table.bigInteger('lease_expires_at');

    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.string('deleted_at', 24);

    table.foreign('account_id').references('accounts.id');
    table.foreign('operation_id').references('operations.id');
    table.index(['next_attempt_at'], 'instances_next_attempt_at_index');
    table.index(['operation_id'], 'instances_operation_id_index');
    table.index(['account_id', 'region'], 'instances_account_region_index');
  });
  // Names are unique per account among the instances that exist; the rows of
  // deleted ones stay, so that their operations still tell what they made.
  await knex.raw(
    'CREATE UNIQUE INDEX instances_account_name_unique ON instances (account_id, name) WHERE deleted_at IS NULL',
  );

  await knex.schema.createTable('instance_labels', table => {
    table.string('instance_id', 36).notNullable();
    table.string('key', 63).notNullable();
    table.string('value', 63).notNullable();
    table.primary(['instance_id', 'key']);
    table.index(['key', 'value'], 'instance_labels_key_value_index');
    table.foreign('instance_id').references('instances.id').onDelete('CASCADE');
  });

  await knex.schema.createTable('instance_events', table => {
    table.increments('id');
    table.string('instance_id', 36).notNullable();
    table.string('at', 24).notNullable();
    table.string('type', 10).notNullable();
    table.string('reason', 100).notNullable();
    table.text('params').notNullable();
    table.text('message').notNullable();
    table.string('actor', 200);
    table.index(['instance_id', 'id'], 'instance_events_by_instance_index');
    table.foreign('instance_id').references('instances.id').onDelete('CASCADE');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('instance_events');
  await knex.schema.dropTable('instance_labels');
  await knex.schema.dropTable('instances');
  await knex.schema.dropTable('operations');
  await knex.schema.dropTable('inventory_items');
  await knex.schema.dropTable('inventory_scopes');
  await knex.schema.dropTable('accounts');
};
