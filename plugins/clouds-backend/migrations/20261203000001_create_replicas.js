// Signs of life of the processes of the portal, by the database's clock.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('replicas', table => {
    table.string('id', 36).primary();
    table.bigInteger('seen_at').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('replicas');
};
