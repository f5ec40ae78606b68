/**
 * What has vanished from each directory lately, so that one that shrinks a little with every reading is noticed too.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async knex => {
  await knex.schema.alterTable('directories', table => {
    table
      .text('losses')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON: by hour, how many users and groups were removed');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async knex => {
  await knex.schema.alterTable('directories', table => {
    table.dropColumn('losses');
  });
};
