/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('confirmations', table => {
    table.string('code_hash', 64).primary();
    table.string('caller', 300).notNullable();
    table.string('action_id', 300).notNullable();
    table.string('input_digest', 64).notNullable();
    table.bigInteger('expires_at').notNullable().index();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('confirmations');
};
