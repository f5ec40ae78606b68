/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';
  await knex.schema.createTable('search_documents', table => {
    table.increments('id');
    table.string('type').notNullable();
    table.string('ref', 500).notNullable();
    table.string('digest', 64).notNullable();
    table.bigInteger('changed_at').notNullable();
    table.boolean('missed').notNullable().defaultTo(false);
    table.text('title').notNullable();
    table.text('body').notNullable();
    table.text('document').notNullable();
    if (isPostgres) {
      table.specificType('grams', 'text[]').notNullable();
    }
    table.unique(['type', 'ref']);
    table.index(['changed_at', 'id'], 'search_documents_recent_index');
  });
  await knex.schema.createTable('search_names', table => {
    table
      .integer('document_id')
      .notNullable()
      .references('search_documents.id')
      .onDelete('CASCADE');
    table.boolean('whole').notNullable();
    if (isPostgres) {
      // Ranges of it are asked for: by code point, whatever the database's language is.
      table.specificType('name', 'text collate "C"').notNullable();
    } else {
      table.text('name').notNullable();
    }
    table.primary(['name', 'document_id', 'whole']);
    table.index('document_id', 'search_names_document_index');
  });
  await knex.schema.createTable('search_attributes', table => {
    table
      .integer('document_id')
      .notNullable()
      .references('search_documents.id')
      .onDelete('CASCADE');
    table.string('name', 50).notNullable();
    table.string('value', 200).notNullable();
    table.primary(['document_id', 'name', 'value']);
  });
  await (isPostgres ? indexOnPostgres(knex) : indexOnSqlite(knex));
};

async function indexOnPostgres(knex) {
  const { rows } = await knex.raw(
    "select nspname from pg_extension e join pg_namespace n on n.oid = extnamespace where extname = 'pg_trgm'",
  );
  // Every search reads the list of what was written last: a short one, in KiB.
  const shortList = 'with (gin_pending_list_limit = 256)';
  const operators = `"${rows[0].nspname}".gin_trgm_ops`;
  for (const column of ['title', 'body']) {
    await knex.raw(
      `create index search_documents_${column}_index on search_documents using gin (${column} ${operators}) ${shortList}`,
    );
  }
  await knex.raw(
    `create index search_documents_grams_index on search_documents using gin (grams) ${shortList}`,
  );
}

async function indexOnSqlite(knex) {
  // Without a copy of the texts; the rows can still be taken out one by one.
  const contentless = "content='', contentless_delete=1";
  await knex.raw(
    `create virtual table search_trigrams using fts5(title, body, attributes, tokenize='trigram case_sensitive 1', ${contentless})`,
  );
  await knex.raw(
    `create virtual table search_grams using fts5(title, body, attributes, detail=column, ${contentless})`,
  );
}

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'search_trigrams',
    'search_grams',
    'search_attributes',
    'search_names',
    'search_documents',
  ]) {
    await knex.schema.dropTableIfExists(table);
  }
};
