// Times are RFC 3339 text in UTC with milliseconds: the same on both engines,
// and their order is the order of time.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('drafts', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('owner', 200).notNullable();
    table.string('template_ref', 200).notNullable();
    table.string('journey_id', 36);
    table.string('journey_step', 100);
    // Empty for the form on its own, or one of a journey: NULL would be different from NULL.
    table.string('form_key', 150).notNullable();
    table.string('template_hash', 64).notNullable();
    table.text('entered').notNullable();
    table.integer('step').notNullable();
    table.integer('step_count').notNullable();
    table.integer('revision').notNullable();
    table.string('updated_at', 24).notNullable();
    table.string('expires_at', 24).notNullable();
    table.unique(['owner', 'template_ref', 'form_key'], {
      indexName: 'drafts_form_unique',
    });
    table.index(['owner', 'updated_at'], 'drafts_owner_index');
    table.index(['expires_at'], 'drafts_expires_at_index');
  });
  await knex.schema.createTable('journeys', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('owner', 200).notNullable();
    table.string('idempotency_key', 36).notNullable();
    table.string('template_ref', 200).notNullable();
    table.string('title', 200).notNullable();
    table.string('title_ko', 200);
    table.string('title_lower', 900).notNullable();
    table.string('state', 20).notNullable();
    // As the template was when the journey began.
    table.text('definition').notNullable();
    table.text('parameters').notNullable();
    table.text('steps').notNullable();
    table.integer('revision').notNullable();
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.string('finished_at', 24);
    // Only while a step runs.
    table.string('next_attempt_at', 24);
    table.string('lease_owner', 100);
    table.bigInteger('lease_expires_at');
    table.unique(['owner', 'idempotency_key'], {
      indexName: 'journeys_idempotency_unique',
    });
    table.index(['owner', 'created_at', 'id'], 'journeys_owner_index');
    table.index(['next_attempt_at'], 'journeys_next_attempt_at_index');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('journeys');
  await knex.schema.dropTable('drafts');
};
