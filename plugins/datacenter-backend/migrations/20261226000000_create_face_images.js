// Times are RFC 3339 text in UTC with milliseconds: the same on both engines.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('face_images', table => {
    table.string('device_type_id', 36).notNullable();
    table.string('face', 10).notNullable();
    table.string('media_type', 100).notNullable();
    table.integer('size').notNullable();
    table.binary('content').notNullable();
    // An SVG may say parts of pixels, or nothing.
    table.double('width');
    table.double('height');
    // Another one for other content.
    table.string('version', 64).notNullable();
    table.string('updated_at', 24).notNullable();
    table.primary(['device_type_id', 'face']);
    table
      .foreign('device_type_id')
      .references('device_types.id')
      .onDelete('CASCADE');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('face_images');
};
