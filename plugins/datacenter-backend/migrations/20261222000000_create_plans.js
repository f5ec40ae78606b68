// Times are RFC 3339 text in UTC with milliseconds: the same on both engines.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('plans', table => {
    table.string('id', 36).primary();
    table.text('name').notNullable();
    table.text('search_text').notNullable();
    table.text('description');
    table.string('owner', 200);
    table.string('state', 20).notNullable();
    table.integer('revision').notNullable();
    table.string('created_by', 200).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.string('approved_by', 200);
    table.string('approved_at', 24);
    table.string('request_id', 36);
    table.index(['updated_at', 'id'], 'plans_list_index');
  });

  await knex.schema.createTable('plan_steps', table => {
    table.string('id', 36).primary();
    table.string('plan_id', 36).notNullable();
    table.integer('number').notNullable();
    table.string('action', 10).notNullable();
    table.string('kind', 30).notNullable();
    table.string('object_id', 36).notNullable();
    table.text('title').notNullable();
    table.text('fields').notNullable();
    table.text('before').notNullable();
    table.integer('base_revision');
    table.string('state', 20).notNullable();
    table.text('reason');
    table.string('done_by', 200);
    table.string('done_at', 24);
    table.string('claimed_by', 200);
    table.string('claimed_at', 24);
    // Two people who add at once get numbers of their own.
    table.unique(['plan_id', 'number'], {
      indexName: 'plan_steps_number_unique',
    });
    table.foreign('plan_id').references('plans.id').onDelete('CASCADE');
  });

  await knex.schema.createTable('step_photos', table => {
    table.string('id', 36).primary();
    table.string('plan_id', 36).notNullable();
    table.string('step_id', 36).notNullable();
    table.string('media_type', 100).notNullable();
    table.integer('size').notNullable();
    table.binary('content').notNullable();
    table.string('added_by', 200).notNullable();
    table.string('added_at', 24).notNullable();
    table.index(['plan_id', 'added_at'], 'step_photos_plan_index');
    table.foreign('plan_id').references('plans.id').onDelete('CASCADE');
    table.foreign('step_id').references('plan_steps.id').onDelete('CASCADE');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('step_photos');
  await knex.schema.dropTable('plan_steps');
  await knex.schema.dropTable('plans');
};
