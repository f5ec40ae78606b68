/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('parts', table => {
    table.comment(
      'Networks, addresses, gateways, load balancers and whatever else is made as a whole, by its kind',
    );
    table.string('id').primary();
    table.string('project_id').notNullable();
    table.string('region_id').notNullable();
    table.string('kind').notNullable();
    table.string('tag');
    table.string('name').notNullable();
    table.text('labels').notNullable().comment('JSON object');
    table.bigInteger('created_at').notNullable();
    table.string('status_during').notNullable();
    table.string('status_after').notNullable();
    table.bigInteger('settles_at').notNullable();
    table.text('spec').notNullable().comment('JSON: what was asked for');
    table
      .text('spec_before')
      .comment('What it is changed from, while the status says so');
    table.string('address').comment('That the cloud gave it');
    table.unique(['project_id', 'kind', 'tag']);
    table.index(['project_id', 'region_id', 'kind', 'id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('parts');
};
