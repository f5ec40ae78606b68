/**
 * What was last sent to the catalog of each directory, so that a reading after a restart sends only what differs, and
 * a loss is noticed.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async knex => {
  await knex.schema.createTable('directories', table => {
    table.text('name').primary();
    table.text('mark').comment('Where the next changes begin');
    table
      .text('held_digest')
      .comment('Of the records that are kept although a reading misses them');
    table.integer('held_readings').notNullable().defaultTo(0);
    table.boolean('held_confirmed').notNullable().defaultTo(false);
    table.integer('held_users').notNullable().defaultTo(0);
    table.integer('held_groups').notNullable().defaultTo(0);
    table.text('read_at').comment('Of the last full reading that worked');
  });
  await knex.schema.createTable('directory_records', table => {
    table.text('directory').notNullable();
    table.text('kind').notNullable();
    table.text('id').notNullable();
    table.text('entity_name').notNullable();
    table.text('digest').notNullable().comment('Of the entity as it was sent');
    table
      .text('aliases')
      .notNullable()
      .comment('JSON: other names of the record');
    table.primary(['directory', 'kind', 'id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async knex => {
  await knex.schema.dropTable('directory_records');
  await knex.schema.dropTable('directories');
};
