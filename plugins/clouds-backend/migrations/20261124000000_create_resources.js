// One table for every kind of resource that is made and kept as asked, beside
// instances: what is particular to a kind is in `spec`, `observed` and `facts`.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('resources', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('account_id', 36).notNullable();
    table.string('kind', 30).notNullable();
    table.string('name', 63).notNullable();
    table.string('region', 200).notNullable();

    // What was asked for.
    table.text('spec').notNullable();
    table.text('facts').notNullable();
    table.text('labels').notNullable();
    table.string('owner', 200).notNullable();
    table.string('requested_by', 200).notNullable();
    table.string('idempotency_key', 200);
    table.string('request_digest', 64);
    table.boolean('deletion_protection').notNullable();
    table.string('delete_requested_at', 24);
    table.integer('revision').notNullable();

    // What was observed.
    table.string('create_attempted_at', 24);
    table.string('cloud_id', 500);
    table.text('observed');
    table.string('observed_at', 24);
    table.integer('times_missing').notNullable();
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
    table.index(['next_attempt_at'], 'resources_next_attempt_at_index');
    table.unique(['idempotency_key'], {
      indexName: 'resources_idempotency_key_unique',
    });
  });
  // Rows of deleted resources stay, and should cost names and lists nothing.
  await knex.raw(
    'CREATE UNIQUE INDEX resources_account_kind_name_unique ON resources (account_id, kind, name) WHERE deleted_at IS NULL',
  );
  for (const [name, columns] of Object.entries(lists)) {
    await knex.raw(
      `CREATE INDEX ${name} ON resources (${columns}) WHERE deleted_at IS NULL`,
    );
  }

  await knex.schema.createTable('resource_labels', table => {
    table.string('workspace_id', 63).notNullable();
    table.string('resource_id', 36).notNullable();
    table.string('key', 63).notNullable();
    table.string('value', 63).notNullable();
    table.primary(['resource_id', 'key']);
    table.index(['key', 'value'], 'resource_labels_key_value_index');
    table.foreign('resource_id').references('resources.id').onDelete('CASCADE');
  });

  // What a spec names, so that it is found from the other side: the volumes of an instance.
  await knex.schema.createTable('resource_links', table => {
    table.string('workspace_id', 63).notNullable();
    table.string('resource_id', 36).notNullable();
    table.string('field', 63).notNullable();
    table.string('target_id', 36).notNullable();
    table.primary(['resource_id', 'field']);
    table.index(['target_id'], 'resource_links_target_id_index');
    table.foreign('resource_id').references('resources.id').onDelete('CASCADE');
  });

  await knex.schema.createTable('resource_events', table => {
    table.increments('id');
    table.string('workspace_id', 63).notNullable();
    table.string('resource_id', 36).notNullable();
    table.string('at', 24).notNullable();
    table.string('type', 10).notNullable();
    table.string('reason', 100).notNullable();
    table.text('params').notNullable();
    table.text('message').notNullable();
    table.string('actor', 200);
    table.index(['resource_id', 'id'], 'resource_events_by_resource_index');
    table.foreign('resource_id').references('resources.id').onDelete('CASCADE');
  });
};

const lists = {
  resources_list_by_name_index: 'name, id',
  resources_list_by_kind_index: 'kind, name, id',
  resources_list_by_created_at_index: 'created_at, id',
  resources_list_by_owner_index: 'owner, name, id',
  resources_list_by_phase_index: 'phase, name, id',
  resources_account_region_kind_index: 'account_id, region, kind',
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('resource_events');
  await knex.schema.dropTable('resource_links');
  await knex.schema.dropTable('resource_labels');
  await knex.schema.dropTable('resources');
};
