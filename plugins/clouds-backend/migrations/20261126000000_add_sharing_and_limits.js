// What each thing costs and takes stands beside it in columns of its own, so
// that a workspace's use is a sum. Shares are kept twice, as labels are: with
// the thing, to be read, and in a table, to be searched.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const [table, columns] of Object.entries(added)) {
    for (const [column, type] of Object.entries(columns)) {
      await knex.raw(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
    }
  }
  for (const whole of ['account', 'instance']) {
    await knex.schema.createTable(`${whole}_shares`, table => {
      table.string('workspace_id', 63).notNullable();
      table.string(`${whole}_id`, 36).notNullable();
      table.string('shared_with', 63).notNullable();
      table.primary([`${whole}_id`, 'shared_with']);
      table.index(['shared_with'], `${whole}_shares_shared_with_index`);
      table
        .foreign(`${whole}_id`)
        .references(`${whole}s.id`)
        .onDelete('CASCADE');
    });
  }
  await knex.schema.createTable('account_credentials', table => {
    table.string('workspace_id', 63).notNullable();
    table.string('account_id', 36).notNullable();
    table.string('role', 63).notNullable();
    table.text('credential').notNullable();
    table.string('credential_key_id', 50).notNullable();
    table.string('updated_at', 24).notNullable();
    table.primary(['account_id', 'role']);
    table.foreign('account_id').references('accounts.id').onDelete('CASCADE');
  });
  for (const [name, on] of Object.entries(indexes)) {
    await knex.raw(`CREATE INDEX ${name} ON ${on}`);
  }
  await fill(knex, 'instances', ({ facts }) => ({
    vcpus: facts.spec.vcpus,
    memory_mib: facts.spec.memoryMiB,
    ...price(facts),
  }));
  await fill(knex, 'resources', ({ facts, spec, kind }) =>
    kind === 'volume' ? { size_gib: spec.sizeGiB, ...price(facts) } : {},
  );
};

const price = ({ hourlyPrice }) => ({
  hourly_price: hourlyPrice ? hourlyPrice.amount : null,
  price_currency: hourlyPrice ? hourlyPrice.currency : null,
});

const prices = { hourly_price: 'text', price_currency: 'varchar(3)' };

const added = {
  accounts: { shared_with: "text NOT NULL DEFAULT '[]'" },
  instances: {
    shared_with: "text NOT NULL DEFAULT '[]'",
    credential_role: 'varchar(63)',
    vcpus: 'integer NOT NULL DEFAULT 0',
    memory_mib: 'integer NOT NULL DEFAULT 0',
    ...prices,
  },
  resources: { credential_role: 'varchar(63)', size_gib: 'integer', ...prices },
};

const indexes = {
  accounts_workspace_index: 'accounts (workspace_id)',
  instances_list_by_workspace_index:
    'instances (workspace_id, name, id) WHERE deleted_at IS NULL',
  resources_list_by_workspace_index:
    'resources (workspace_id, name, id) WHERE deleted_at IS NULL',
};

async function fill(knex, table, derive) {
  let after = '';
  for (;;) {
    const rows = await knex(table)
      .where('id', '>', after)
      .orderBy('id')
      .limit(500);
    for (const row of rows) {
      const columns = derive({
        ...row,
        facts: JSON.parse(row.facts),
        spec: row.spec && JSON.parse(row.spec),
      });
      if (Object.keys(columns).length > 0) {
        await knex(table).where({ id: row.id }).update(columns);
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
  await knex.schema.dropTable('account_credentials');
  await knex.schema.dropTable('instance_shares');
  await knex.schema.dropTable('account_shares');
  for (const [table, columns] of Object.entries(added)) {
    for (const column of Object.keys(columns)) {
      await knex.raw(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    }
  }
};
