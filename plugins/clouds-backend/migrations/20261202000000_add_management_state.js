// What is managed here may be changed or lost at its cloud, was perhaps not made
// here, and may be let go. One thing of a cloud is managed once.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const table of tables) {
    for (const [column, type] of Object.entries(columns)) {
      await knex.raw(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
    }
    await knex(table).whereNull('cloud_id').update({ management: 'only-here' });
    await knex(table)
      .where({ phase: 'Missing' })
      .update({ management: 'missing' });
  }
  // What somebody asked for just now is still brought about.
  await knex('instances')
    .whereNotNull('ready_at')
    .whereIn('phase', ['Starting', 'Stopping', 'Rebooting', 'Creating'])
    .update({ applying: JSON.stringify(['power', 'volume']) });
  for (const [kind, fields] of Object.entries(changeable)) {
    await knex('resources')
      .whereNotNull('ready_at')
      .where({ kind, phase: 'Changing' })
      .update({ applying: JSON.stringify(fields) });
  }
  await fill(knex, 'instances', 'seen_instance');
  await fill(knex, 'resources', 'observed');
  for (const [name, on] of Object.entries(indexes)) {
    await knex.raw(
      `CREATE UNIQUE INDEX ${name} ON ${on} WHERE deleted_at IS NULL AND cloud_id IS NOT NULL`,
    );
  }
};

const tables = ['instances', 'resources'];

const columns = {
  management: "varchar(10) NOT NULL DEFAULT 'in-sync'",
  // Fields that the cloud has otherwise than was reached, as JSON.
  drift: 'text',
  // What the cloud had of what nobody asks for when all was as asked.
  known: 'text',
  // Names of the fields that are being brought about, as JSON.
  applying: 'text',
  adopted_at: 'varchar(24)',
  // When our tag was put on what was adopted.
  tagged_at: 'varchar(24)',
  release_requested_at: 'varchar(24)',
};

/** As the kinds were when this was written. */
const changeable = {
  volume: ['sizeGiB', 'attachedTo'],
  'security-group': ['rules'],
  subnet: ['publicAddresses'],
  'network-interface': ['securityGroups', 'attachedTo'],
  'public-ip': ['attachedTo'],
  'route-table': ['subnets', 'internetGateway', 'natGateway'],
  'load-balancer': ['listeners', 'targets'],
  'dns-zone': ['records'],
};

const indexes = {
  instances_cloud_id_unique: 'instances (account_id, region, cloud_id)',
  resources_cloud_id_unique: 'resources (account_id, region, kind, cloud_id)',
};

/** What the clouds told last is what it is compared with. */
async function fill(knex, table, column) {
  let after = '';
  for (;;) {
    const rows = await knex(table)
      .whereNotNull('ready_at')
      .whereNull('deleted_at')
      .where('id', '>', after)
      .orderBy('id')
      .limit(500)
      .select('id', column);
    for (const row of rows) {
      const seen = row[column] ? JSON.parse(row[column]) : undefined;
      if (seen && seen !== 'absent') {
        const { name, labels, securityGroups } = seen;
        await knex(table)
          .where({ id: row.id })
          .update({
            known: JSON.stringify({
              ...(name && { name }),
              ...(labels && { labels }),
              ...(securityGroups && { securityGroups }),
            }),
          });
      }
    }
    if (rows.length < 500) {
      return;
    }
    after = rows[rows.length - 1].id;
  }
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of Object.keys(indexes)) {
    await knex.raw(`DROP INDEX ${name}`);
  }
  for (const table of tables) {
    for (const column of Object.keys(columns)) {
      await knex.raw(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    }
  }
};
