// Times are RFC 3339 text in UTC with milliseconds: the same on both engines,
// and their order is the order of time. Leases are milliseconds of the
// database's own clock, because replicas' clocks may differ.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('subscriptions', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('name', 100).notNullable();
    table.string('name_lower', 300).notNullable();
    table.string('description', 1000);
    table.string('owner', 200).notNullable();
    table.string('url', 2000).notNullable();
    table.text('event_types').notNullable();
    table.text('filter').notNullable();
    table.string('scope', 10).notNullable();
    table.boolean('verify_tls').notNullable();
    table.text('header_names').notNullable();
    table.text('headers').notNullable();
    table.text('secrets').notNullable();
    table.boolean('enabled').notNullable();
    table.string('disabled_reason', 20);
    table.string('failing_since', 24);
    table.string('last_delivered_at', 24);
    table.integer('revision').notNullable();
    table.string('created_by', 200).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.index(['name_lower', 'id'], 'subscriptions_list_index');
  });

  await knex.schema.createTable('events', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('event_key', 300).notNullable();
    table.string('source', 50).notNullable();
    table.string('type', 200).notNullable();
    table.string('subject', 500).notNullable();
    table.string('time', 24).notNullable();
    table.string('owner', 200).notNullable();
    table.text('data').notNullable();
    table.string('created_at', 24).notNullable();
    table.unique(['event_key'], { indexName: 'events_event_key_unique' });
    table.index(['subject', 'time'], 'events_subject_index');
    table.index(['created_at'], 'events_created_at_index');
  });

  await knex.schema.createTable('deliveries', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('subscription_id', 36).notNullable();
    table.string('event_id', 36).notNullable();
    table.string('state', 20).notNullable();
    table.integer('attempt_count').notNullable();
    table.integer('attempts_since_start').notNullable();
    table.string('started_at', 24);
    table.string('next_attempt_at', 24);
    table.string('finished_at', 24);
    table.integer('last_status');
    table.string('last_error', 30);
    table.string('lease_owner', 36);
    table.bigInteger('lease_expires_at');
    table.string('created_at', 24).notNullable();
    table.unique(['subscription_id', 'event_id'], {
      indexName: 'deliveries_event_unique',
    });
    table.index(['next_attempt_at'], 'deliveries_due_index');
    table.index(
      ['subscription_id', 'created_at', 'id'],
      'deliveries_list_index',
    );
    table
      .foreign('subscription_id')
      .references('subscriptions.id')
      .onDelete('CASCADE');
    table.foreign('event_id').references('events.id').onDelete('CASCADE');
  });

  await knex.schema.createTable('attempts', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('delivery_id', 36).notNullable();
    table.integer('number').notNullable();
    table.string('at', 24).notNullable();
    table.integer('duration_milliseconds').notNullable();
    table.integer('status');
    table.string('error', 30);
    table.text('response');
    table.index(['delivery_id', 'number'], 'attempts_delivery_index');
    table
      .foreign('delivery_id')
      .references('deliveries.id')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('endpoints', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('name', 100).notNullable();
    table.string('name_lower', 300).notNullable();
    table.string('description', 1000);
    table.string('owner', 200).notNullable();
    table.string('verification', 20).notNullable();
    table.text('secrets').notNullable();
    table.string('template_ref', 200).notNullable();
    table.text('mapping').notNullable();
    table.text('filter').notNullable();
    table.string('run_as', 200).notNullable();
    table.integer('max_per_minute').notNullable();
    table.boolean('enabled').notNullable();
    table.integer('rejected_count').notNullable();
    table.text('last_rejection');
    table.string('last_received_at', 24);
    table.integer('revision').notNullable();
    table.string('created_by', 200).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.index(['name_lower', 'id'], 'endpoints_list_index');
  });

  await knex.schema.createTable('received_events', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('endpoint_id', 36).notNullable();
    table.string('delivery_id', 300).notNullable();
    table.string('received_at', 24).notNullable();
    table.text('payload').notNullable();
    table.string('verdict', 20).notNullable();
    table.string('reason', 1000);
    table.text('values');
    table.string('task_id', 100);
    table.string('attempted_at', 24);
    table.integer('attempts').notNullable();
    table.string('next_attempt_at', 24);
    table.string('replay_of', 36);
    table.string('replayed_by', 200);
    table.string('lease_owner', 36);
    table.bigInteger('lease_expires_at');
    table.unique(['endpoint_id', 'delivery_id'], {
      indexName: 'received_events_delivery_unique',
    });
    table.index(['next_attempt_at'], 'received_events_due_index');
    table.index(
      ['endpoint_id', 'received_at', 'id'],
      'received_events_list_index',
    );
    table.foreign('endpoint_id').references('endpoints.id').onDelete('CASCADE');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'received_events',
    'endpoints',
    'attempts',
    'deliveries',
    'events',
    'subscriptions',
  ]) {
    await knex.schema.dropTable(table);
  }
};
