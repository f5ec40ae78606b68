// One more bucket than there are bounds in latency.ts.
const buckets = Array.from({ length: 12 }, (_, index) => `latency_${index}`);

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('traffic', table => {
    table.bigInteger('began_at').notNullable();
    table.string('api', 100).notNullable();
    table.string('method', 10).notNullable();
    table.string('route', 300).notNullable();
    table.string('caller', 200).notNullable();
    table.string('replica', 36).notNullable();
    for (const name of ['calls', 'errors', 'refused', 'limited', ...buckets]) {
      table.integer(name).notNullable();
    }
    table.primary(['began_at', 'api', 'method', 'route', 'caller', 'replica']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('traffic');
};
