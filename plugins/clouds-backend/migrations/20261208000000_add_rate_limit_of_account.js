// How often each region of an account may be called, where somebody has said so.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw('ALTER TABLE accounts ADD COLUMN rate_limit text');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('ALTER TABLE accounts DROP COLUMN rate_limit');
};
