// Every row belongs to a workspace, also one that is part of another: it can
// then be told apart without joins.

const parts = {
  inventory_scopes: ['account_id', 'accounts'],
  inventory_items: ['account_id', 'accounts'],
  instance_labels: ['instance_id', 'instances'],
  instance_events: ['instance_id', 'instances'],
};

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const [table, [column, whole]] of Object.entries(parts)) {
    await knex.schema.alterTable(table, part => {
      part.string('workspace_id', 63).notNullable().defaultTo('default');
    });
    await knex(table).update({
      workspace_id: knex(whole)
        .select('workspace_id')
        .whereRaw('??.id = ??.??', [whole, table, column]),
    });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of Object.keys(parts)) {
    await knex.raw('ALTER TABLE ?? DROP COLUMN workspace_id', [table]);
  }
};
