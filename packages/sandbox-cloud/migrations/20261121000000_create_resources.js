// Times are whole milliseconds since 1970: a status is then a comparison of numbers, the same on both engines.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('write_turn', table => {
    table.comment(
      'One row that every change updates first, so that changes happen one after the other',
    );
    table.integer('id').primary();
    table.bigInteger('turn').notNullable();
  });
  await knex('write_turn').insert({ id: 1, turn: 0 });

  await knex.schema.createTable('instances', table => {
    table.string('id').primary();
    resource(table);
    table.string('spec_id').notNullable();
    table.integer('vcpus').notNullable();
    table.integer('memory_mib').notNullable();
    table.string('image_id').notNullable();
    table.string('network_id').notNullable();
    table.string('subnet_id').notNullable();
    table
      .integer('host_number')
      .notNullable()
      .comment('Place of its address in the subnet');
    table.string('key_pair');
    table.text('security_groups').notNullable().comment('JSON list of ids');
    table.text('user_data');
    table
      .integer('creation_ms')
      .notNullable()
      .comment('How long its simulated creation takes');
    table
      .text('fault')
      .comment('JSON of code and message, when it ends in status failed');
    table.unique(['project_id', 'tag']);
    table.unique(['subnet_id', 'host_number']);
    table.index(['project_id', 'region_id', 'id']);
    table.index(['zone_id', 'spec_id']);
  });

  await knex.schema.createTable('volumes', table => {
    table.string('id').primary();
    resource(table);
    table.integer('size_gib').notNullable();
    table
      .string('instance_id')
      .comment('Holds only while the status says that it is attached');
    table.string('device');
    table.unique(['project_id', 'tag']);
    table.index(['project_id', 'region_id', 'id']);
    table.index(['instance_id']);
  });

  await knex.schema.createTable('faults', table => {
    table.increments('sequence').comment('The oldest works first');
    table.string('id').notNullable().unique();
    table.string('project_id').notNullable();
    table.string('operation').notNullable();
    table.string('region_id').comment('Any region when absent');
    table.integer('remaining').notNullable();
    table
      .text('effect')
      .notNullable()
      .comment('JSON: the kind and what belongs to it');
    table.index(['project_id', 'operation']);
  });
};

function resource(table) {
  table.string('project_id').notNullable();
  table.string('region_id').notNullable();
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
  for (const table of ['faults', 'volumes', 'instances', 'write_turn']) {
    await knex.schema.dropTable(table);
  }
};
