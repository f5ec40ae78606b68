// Times are RFC 3339 text in UTC with milliseconds: the same on both engines.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('verifications', table => {
    table.string('id', 36).primary();
    table.string('scope', 20).notNullable();
    table.text('object_ids').notNullable();
    table.string('scope_key', 64).notNullable();
    // Of a scope, one is under way at a time; null when it is over.
    table.string('active_key', 64);
    table.text('title').notNullable();
    table.string('state', 10).notNullable();
    table.string('requested_by', 200).notNullable();
    table.string('requested_at', 24).notNullable();
    table.string('started_at', 24);
    table.string('finished_at', 24);
    table.integer('attempts').notNullable();
    table.text('error');
    table.integer('device_count');
    table.integer('unread_count');
    table.text('counts');
    table.string('next_attempt_at', 24);
    table.string('lease_owner', 36);
    table.bigInteger('lease_expires_at');
    table.unique(['active_key'], {
      indexName: 'verifications_active_key_unique',
    });
    table.index(['requested_at', 'id'], 'verifications_list_index');
    table.index(['scope_key', 'requested_at'], 'verifications_scope_index');
    table.index(['next_attempt_at'], 'verifications_due_index');
  });

  await knex.schema.createTable('verification_devices', table => {
    table.string('run_id', 36).notNullable();
    table.string('device_id', 36).notNullable();
    table.text('title').notNullable();
    table.string('code', 30);
    table.text('message');
    table.text('links').notNullable();
    table.primary(['run_id', 'device_id']);
    table.foreign('run_id').references('verifications.id').onDelete('CASCADE');
  });

  await knex.schema.createTable('verification_links', table => {
    table.string('id', 36).primary();
    table.string('run_id', 36).notNullable();
    table.integer('number').notNullable();
    table.string('state', 20).notNullable();
    table.text('data').notNullable();
    table.unique(['run_id', 'number'], {
      indexName: 'verification_links_number_unique',
    });
    table.index(
      ['run_id', 'state', 'number'],
      'verification_links_state_index',
    );
    table.foreign('run_id').references('verifications.id').onDelete('CASCADE');
  });

  await knex.schema.createTable('cable_verifications', table => {
    table.string('cable_id', 36).primary();
    // Of the cable when it was looked at: what was said of other ports says nothing of these.
    table.text('ends').notNullable();
    table.string('state', 20).notNullable();
    table.string('checked_at', 24).notNullable();
    table.string('seen_at', 24);
    table.string('run_id', 36).notNullable();
    table.foreign('cable_id').references('cables.id').onDelete('CASCADE');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cable_verifications');
  await knex.schema.dropTable('verification_links');
  await knex.schema.dropTable('verification_devices');
  await knex.schema.dropTable('verifications');
};
