// Times are RFC 3339 text in UTC with milliseconds: the same on both engines,
// and their order is the order of time.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('session_ends', table => {
    table.string('entity_ref', 200).primary();
    table.string('ended_at', 24).notNullable();
    table.string('ended_by', 200).notNullable();
    table.index(['ended_at'], 'session_ends_ended_at_index');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('session_ends');
};
