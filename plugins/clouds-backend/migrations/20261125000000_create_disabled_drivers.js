/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('disabled_drivers', table => {
    table.string('workspace_id', 63).notNullable();
    table.string('driver', 50).notNullable();
    table.string('disabled_at', 24).notNullable();
    table.string('disabled_by', 200).notNullable();
    table.primary(['workspace_id', 'driver']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('disabled_drivers');
};
