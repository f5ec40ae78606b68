// A deployment is what is asked for: groups with the places of their members.
// The members are instances like others, and say which place they fill; of the
// instances that exist, one at most fills a place.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('deployments', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('name', 20).notNullable();
    table.text('description');

    // What was asked for.
    table.string('owner', 200).notNullable();
    table.string('requested_by', 200).notNullable();
    table.text('groups').notNullable();
    table.text('request').notNullable();
    table.string('on_failure', 20).notNullable();
    table.boolean('deletion_protection').notNullable();
    table.string('idempotency_key', 200).notNullable();
    table.string('request_digest', 64).notNullable();
    table.string('delete_requested_at', 24);
    table.integer('revision').notNullable();

    // What became of it.
    table.string('ready_at', 24);
    table.text('failure');
    table.string('phase', 20).notNullable();
    table.text('search_text').notNullable();

    // When to look at it again, and who is doing so.
    table.string('next_attempt_at', 24);
    table.string('lease_owner', 36);
    table.bigInteger('lease_expires_at');

    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.string('deleted_at', 24);

    table.index(['next_attempt_at'], 'deployments_next_attempt_at_index');
    table.unique(['idempotency_key'], {
      indexName: 'deployments_idempotency_key_unique',
    });
  });

  await knex.schema.createTable('deployment_events', table => {
    table.increments('id');
    table.string('workspace_id', 63).notNullable();
    table.string('deployment_id', 36).notNullable();
    table.string('at', 24).notNullable();
    table.string('type', 10).notNullable();
    table.string('reason', 100).notNullable();
    table.text('params').notNullable();
    table.text('message').notNullable();
    table.string('actor', 200);
    table.index(['deployment_id', 'id'], 'deployment_events_index');
    table
      .foreign('deployment_id')
      .references('deployments.id')
      .onDelete('CASCADE');
  });

  for (const [table, columns] of Object.entries(added)) {
    for (const [column, type] of Object.entries(columns)) {
      await knex.raw(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
    }
  }
  for (const [name, on] of Object.entries(indexes)) {
    await knex.raw(`CREATE ${name} ON ${on}`);
  }
};

const added = {
  instances: {
    deployment_id: 'varchar(36)',
    deployment_group: 'varchar(12)',
    deployment_index: 'integer',
    // Ids of managed resources that it waits for and uses, as JSON.
    shared_parts: 'text',
  },
  resources: { deployment_id: 'varchar(36)' },
};

const indexes = {
  'UNIQUE INDEX deployments_name_unique':
    'deployments (name) WHERE deleted_at IS NULL',
  'INDEX deployments_list_by_created_at_index':
    'deployments (created_at, id) WHERE deleted_at IS NULL',
  'INDEX deployments_list_by_workspace_index':
    'deployments (workspace_id, name, id) WHERE deleted_at IS NULL',
  // Never two for one place.
  'UNIQUE INDEX instances_deployment_place_unique':
    'instances (deployment_id, deployment_group, deployment_index) WHERE deleted_at IS NULL AND deployment_id IS NOT NULL',
  'INDEX instances_deployment_index':
    'instances (deployment_id, deployment_group, deployment_index) WHERE deployment_id IS NOT NULL',
  'INDEX resources_deployment_index':
    'resources (deployment_id) WHERE deployment_id IS NOT NULL',
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of Object.keys(indexes)) {
    await knex.raw(`DROP INDEX ${name.replace(/^(UNIQUE )?INDEX /, '')}`);
  }
  for (const [table, columns] of Object.entries(added)) {
    for (const column of Object.keys(columns)) {
      await knex.raw(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    }
  }
  await knex.schema.dropTable('deployment_events');
  await knex.schema.dropTable('deployments');
};
