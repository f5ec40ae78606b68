// SQLite's own lower() knows ASCII only, so É would not be found by é.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('accounts', table => {
    table.string('title_lower', 300).notNullable().defaultTo('');
  });
  for (const { id, title } of await knex('accounts').select('id', 'title')) {
    await knex('accounts')
      .where({ id })
      .update({ title_lower: title.normalize('NFC').toLowerCase() });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('ALTER TABLE accounts DROP COLUMN title_lower');
};
