// The inventory as something to browse over all accounts. Items get a number of
// their own, for pages and for the index of texts; what names another item is
// in `inventory_links`; how reading each region went, and who wants it read, is
// in `inventory_regions`; what changed between two readings, in
// `inventory_events`.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await copied(knex, () => createItems(knex));
  await knex.raw('ALTER TABLE inventory_scopes ADD COLUMN digest varchar(43)');
  // How many are in each state: to count everything, nothing else is read.
  await knex.raw('ALTER TABLE inventory_scopes ADD COLUMN statuses text');
  await knex.raw(
    'ALTER TABLE accounts ADD COLUMN inventory_interval_seconds integer',
  );

  await knex.schema.createTable('inventory_links', table => {
    table.string('workspace_id', 63).notNullable();
    table.bigInteger('item').notNullable();
    table.string('account_id', 36).notNullable();
    table.string('region', 200).notNullable();
    table.string('kind', 20).notNullable();
    table.string('to_kind', 20).notNullable();
    table.string('to_id', 500).notNullable();
    table.primary(['item', 'to_kind', 'to_id']);
    table.index(
      ['account_id', 'region', 'to_kind', 'to_id', 'kind', 'item'],
      'inventory_links_target_index',
    );
    table.foreign('item').references('inventory_items.id').onDelete('CASCADE');
  });

  await knex.schema.createTable('inventory_regions', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('account_id', 36).notNullable();
    table.string('region', 200).notNullable();

    // How its last reading went.
    table.string('read_at', 24);
    table.string('observed_at', 24);
    table.string('failing_since', 24);
    table.text('kinds').notNullable().defaultTo('[]');
    table.text('failed_kinds').notNullable().defaultTo('[]');
    table.string('error_code', 50);
    table.text('error_message');

    // Somebody wants it read before its account is.
    table.string('next_attempt_at', 24);
    table.text('asked_kinds').notNullable().defaultTo('[]');
    table.string('lease_owner', 36);
    table.bigInteger('lease_expires_at');

    table.unique(['account_id', 'region'], {
      indexName: 'inventory_regions_unique',
    });
    table.index(['next_attempt_at'], 'inventory_regions_next_attempt_at_index');
    table.foreign('account_id').references('accounts.id').onDelete('CASCADE');
  });

  await knex.schema.createTable('inventory_events', table => {
    table.bigIncrements('id');
    table.string('workspace_id', 63).notNullable();
    table.string('account_id', 36).notNullable();
    table.string('region', 200).notNullable();
    table.string('kind', 20).notNullable();
    table.string('item_id', 500).notNullable();
    table.string('name', 500).notNullable();
    table.string('at', 24).notNullable();
    table.string('type', 10).notNullable();
    table.string('reason', 50).notNullable();
    table.text('params').notNullable();
    table.index(['at', 'id'], 'inventory_events_by_at_index');
    for (const column of ['account_id', 'type', 'reason', 'kind']) {
      table.index([column, 'at', 'id'], `inventory_events_by_${column}_index`);
    }
    table.foreign('account_id').references('accounts.id').onDelete('CASCADE');
  });

  // By which what is managed here is told apart from what only is there.
  for (const [name, on] of Object.entries(managedIndexes)) {
    await knex.raw(`CREATE INDEX ${name} ON ${on} AND deleted_at IS NULL`);
  }
};

const managedIndexes = {
  instances_cloud_id_index:
    'instances (account_id, region, cloud_id) WHERE cloud_id IS NOT NULL',
  instances_volume_cloud_id_index:
    'instances (account_id, region, volume_cloud_id) WHERE volume_cloud_id IS NOT NULL',
  resources_cloud_id_index:
    'resources (account_id, region, kind, cloud_id) WHERE cloud_id IS NOT NULL',
};

const columns =
  'workspace_id, account_id, kind, region, item_id, name, search_text, data';

/** Makes the table anew around the rows that are in it. */
async function copied(knex, create) {
  await knex.raw(
    `CREATE TABLE inventory_copy AS SELECT ${columns} FROM inventory_items`,
  );
  await knex.schema.dropTable('inventory_items');
  await create();
  await knex.raw(
    `INSERT INTO inventory_items (${columns}) SELECT ${columns} FROM inventory_copy`,
  );
  await knex.schema.dropTable('inventory_copy');
}

async function createItems(knex) {
  await knex.schema.createTable('inventory_items', table => {
    table.bigIncrements('id');
    itemColumns(table);
    table.string('status', 30).notNullable().defaultTo('');
    table.string('changed_at', 24).notNullable().defaultTo('');
    // Empty of what was read before there were digests: read again, it is written again.
    table.string('digest', 43).notNullable().defaultTo('');
    table.unique(['account_id', 'kind', 'region', 'item_id'], {
      indexName: 'inventory_items_unique',
    });
    table.index(['kind', 'name', 'id'], 'inventory_items_list_of_kind_index');
    for (const column of ['name', 'kind', 'region', 'status', 'changed_at']) {
      table.index([column, 'id'], `inventory_items_list_by_${column}_index`);
    }
    table.index(
      ['account_id', 'region', 'kind', 'status', 'item_id'],
      'inventory_items_count_index',
    );
  });
  await (knex.client.config.client === 'pg'
    ? indexTextsOnPostgres(knex)
    : indexTextsOnSqlite(knex));
}

function itemColumns(table) {
  table.string('workspace_id', 63).notNullable().defaultTo('default');
  table.string('account_id', 36).notNullable();
  table.string('kind', 20).notNullable();
  table.string('region', 200).notNullable();
  table.string('item_id', 500).notNullable();
  table.string('name', 500).notNullable();
  table.text('search_text').notNullable();
  table.text('data').notNullable();
  table.index(
    ['account_id', 'kind', 'region', 'name', 'item_id'],
    'inventory_items_by_name_index',
  );
  table.foreign('account_id').references('accounts.id').onDelete('CASCADE');
}

async function indexTextsOnPostgres(knex) {
  await requireTrigrams(knex);
  const { rows } = await knex.raw(
    "SELECT nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'pg_trgm'",
  );
  // Every search reads the list of what was written last: a short one, in KiB.
  await knex.raw(
    `CREATE INDEX inventory_items_text_index ON inventory_items USING gin (search_text "${rows[0].nspname}".gin_trgm_ops) WITH (gin_pending_list_limit = 1024)`,
  );
}

async function requireTrigrams(knex) {
  const { rows } = await knex.raw(
    "SELECT current_database() AS name, (SELECT count(*) FROM pg_extension WHERE extname = 'pg_trgm') AS there",
  );
  if (Number(rows[0].there) > 0) {
    return;
  }
  try {
    await knex.raw('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  } catch (error) {
    throw new Error(
      `The inventory of clouds needs the extension pg_trgm in the database '${rows[0].name}', and the portal's user may not create it there. Have an administrator run, in that database: CREATE EXTENSION pg_trgm;`,
      { cause: error },
    );
  }
}

async function indexTextsOnSqlite(knex) {
  await knex.raw(
    "CREATE VIRTUAL TABLE inventory_words USING fts5(words, content='', tokenize='trigram case_sensitive 1', detail='none', columnsize=0)",
  );
  const add =
    'INSERT INTO inventory_words (rowid, words) VALUES (NEW.id, NEW.search_text);';
  const remove =
    "INSERT INTO inventory_words (inventory_words, rowid, words) VALUES ('delete', OLD.id, OLD.search_text);";
  for (const [when, work] of Object.entries({
    INSERT: add,
    'UPDATE OF search_text': `${remove} ${add}`,
    DELETE: remove,
  })) {
    await knex.raw(
      `CREATE TRIGGER inventory_items_found_${when.slice(0, 6).toLowerCase()} AFTER ${when} ON inventory_items BEGIN ${work} END`,
    );
  }
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of Object.keys(managedIndexes)) {
    await knex.raw(`DROP INDEX ${name}`);
  }
  for (const table of [
    'inventory_events',
    'inventory_regions',
    'inventory_links',
  ]) {
    await knex.schema.dropTable(table);
  }
  await copied(knex, async () => {
    if (knex.client.config.client !== 'pg') {
      await knex.raw('DROP TABLE inventory_words');
    }
    await knex.schema.createTable('inventory_items', table => {
      itemColumns(table);
      table.primary(['account_id', 'kind', 'region', 'item_id']);
    });
  });
  for (const column of ['digest', 'statuses']) {
    await knex.raw('ALTER TABLE inventory_scopes DROP COLUMN ??', [column]);
  }
  await knex.raw('ALTER TABLE accounts DROP COLUMN inventory_interval_seconds');
};
