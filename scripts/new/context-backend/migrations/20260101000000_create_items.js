// Times are RFC 3339 text in UTC with milliseconds: the same on both engines,
// and their order is the order of time.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('items', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('name', 100).notNullable();
    table.string('name_lower', 300).notNullable();
    table.string('note', 1000);
    table.string('owner', 200).notNullable();
    table.string('created_by', 200).notNullable();
    table.string('created_at', 24).notNullable();
    table.index(['name_lower', 'id'], 'items_name_index');
    table.index(['created_at', 'id'], 'items_created_at_index');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('items');
};
