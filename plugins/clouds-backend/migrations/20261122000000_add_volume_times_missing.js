// A volume that one look did not find may only be late, as with instances.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('instances', table => {
    table.integer('volume_times_missing').notNullable().defaultTo(0);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Not by knex, which on SQLite makes the table anew: dropping the old one
  // takes the labels and events of all instances along.
  await knex.raw('ALTER TABLE instances DROP COLUMN volume_times_missing');
};
