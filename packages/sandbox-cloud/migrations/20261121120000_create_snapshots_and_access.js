/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('snapshots', table => {
    table.string('id').primary();
    resource(table);
    table.string('volume_id').notNullable().comment('May be gone');
    table.integer('size_gib').notNullable();
    table.unique(['project_id', 'tag']);
    table.index(['project_id', 'region_id', 'id']);
  });

  await knex.schema.createTable('key_pairs', table => {
    scope(table);
    table.string('name').notNullable();
    table.string('type').notNullable();
    table.text('public_key').notNullable();
    table.string('fingerprint').notNullable();
    table.primary(['project_id', 'region_id', 'name']);
  });

  await knex.schema.createTable('security_groups', table => {
    table.string('id').primary();
    scope(table);
    table.string('tag');
    table.string('name').notNullable();
    table.text('description').notNullable();
    table.text('rules').notNullable().comment('JSON list');
    table.unique(['project_id', 'tag']);
    table.index(['project_id', 'region_id']);
  });

  await knex.schema.alterTable('instances', table => {
    table
      .string('spec_before')
      .comment('What it is resized from, while the status says so');
    table
      .bigInteger('booted_at')
      .comment('Since when it boots; its creation when absent');
    table.integer('boots').notNullable().defaultTo(1);
  });
  await knex.schema.alterTable('volumes', table => {
    table
      .integer('size_before_gib')
      .comment('What it is extended from, while the status says so');
  });
};

function scope(table) {
  table.string('project_id').notNullable();
  table.string('region_id').notNullable();
}

function resource(table) {
  scope(table);
  table.string('zone_id').notNullable();
  table.string('tag');
  table.string('name').notNullable();
  table.text('labels').notNullable().comment('JSON object');
  table.bigInteger('created_at').notNullable();
  table.string('status_during').notNullable();
  table.string('status_after').notNullable();
  table.bigInteger('settles_at').notNullable();
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('volumes', table => {
    table.dropColumn('size_before_gib');
  });
  await knex.schema.alterTable('instances', table => {
    table.dropColumns('spec_before', 'booted_at', 'boots');
  });
  for (const table of ['security_groups', 'key_pairs', 'snapshots']) {
    await knex.schema.dropTable(table);
  }
};
