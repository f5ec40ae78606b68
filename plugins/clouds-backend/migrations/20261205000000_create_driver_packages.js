// An account holds on to the version of its driver by a foreign key: what is in
// use cannot be removed. One active version for each driver, and one row for
// each version that is not refused, are indexes too.

const indexes = {
  driver_packages_version_index:
    "driver_packages (workspace_id, driver, version) WHERE state <> 'refused'",
  driver_packages_active_index:
    'driver_packages (workspace_id, driver) WHERE active',
};

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('driver_packages', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('driver', 50);
    table.string('name', 214);
    table.string('version', 100);
    table.string('state', 20).notNullable();
    table.text('reason');
    table.boolean('active').notNullable();
    table.string('source', 20).notNullable();
    table.string('integrity', 200).notNullable();
    table.string('signature', 20).notNullable();
    table.string('license', 200);
    table.integer('size_bytes').notNullable();
    table.string('entry', 200);
    table.text('description');
    table.string('installed_by', 200).notNullable();
    table.string('installed_at', 24).notNullable();
  });
  for (const [name, on] of Object.entries(indexes)) {
    await knex.raw(`CREATE UNIQUE INDEX ${name} ON ${on}`);
  }
  await knex.schema.createTable('driver_package_archives', table => {
    table.string('package_id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.binary('data').notNullable();
    table
      .foreign('package_id')
      .references('driver_packages.id')
      .onDelete('CASCADE');
  });
  await knex.raw(
    'ALTER TABLE accounts ADD COLUMN driver_package_id varchar(36) REFERENCES driver_packages (id)',
  );
  await knex.raw(
    'CREATE INDEX accounts_driver_package_index ON accounts (driver_package_id) WHERE driver_package_id IS NOT NULL',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('DROP INDEX accounts_driver_package_index');
  await knex.raw('ALTER TABLE accounts DROP COLUMN driver_package_id');
  await knex.schema.dropTable('driver_package_archives');
  await knex.schema.dropTable('driver_packages');
};
