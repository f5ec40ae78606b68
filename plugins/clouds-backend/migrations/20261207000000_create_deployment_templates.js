// What somebody kept of a deployment, to ask for another one like it.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('deployment_templates', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('name', 50).notNullable();
    table.string('title', 100).notNullable();
    table.text('description');
    table.string('owner', 200).notNullable();
    table.string('created_by', 200).notNullable();
    // What the form begins with.
    table.text('form_values').notNullable();
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.unique(['name'], { indexName: 'deployment_templates_name_unique' });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('deployment_templates');
};
