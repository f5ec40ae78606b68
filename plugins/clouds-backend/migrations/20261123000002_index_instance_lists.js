// Lists are read a page at a time in one of these orders. Rows of deleted
// instances stay, and should cost the lists nothing.
const indexes = {
  instances_list_by_name_index: 'name, id',
  instances_list_by_created_at_index: 'created_at, id',
  instances_list_by_owner_index: 'owner, name, id',
  instances_list_by_phase_index: 'phase, name, id',
};

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const [name, columns] of Object.entries(indexes)) {
    await knex.raw(
      `CREATE INDEX ${name} ON instances (${columns}) WHERE deleted_at IS NULL`,
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of Object.keys(indexes)) {
    await knex.raw(`DROP INDEX ${name}`);
  }
};
