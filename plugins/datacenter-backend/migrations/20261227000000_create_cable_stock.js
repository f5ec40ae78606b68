// The same columns as the kinds of objects before it have.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cable_stock', table => {
    table.string('id', 36).primary();
    table.integer('revision').notNullable();
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.text('sort_key').notNullable();
    table.text('search_text').notNullable();
    table.index(['sort_key', 'id'], 'cable_stock_list_index');
    table.text('unique_key_0');
    table.unique(['unique_key_0'], { indexName: 'cable_stock_unique_0' });
    table.text('name');
    table.string('type', 40);
    table.double('length_metres');
    table.integer('count');
    table.text('part_number');
    table.text('notes');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cable_stock');
};
