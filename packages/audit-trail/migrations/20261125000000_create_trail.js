// The trail only grows: triggers refuse what would change it. Rows leave when a segment is written down first, which
// keeps the hashes at both of its ends.
//
// Times are RFC 3339 text in UTC with milliseconds: the same on both engines,
// and their order is the order of time.

const listed = ['actor', 'target_id', 'plugin', 'event', 'workspace_id'];

// What several conditions select together is found by these: what never comes together is in no list by one of them.
const tagged = [
  'event',
  'plugin',
  'status',
  'severity',
  'actor',
  'address',
  'target_id',
  'workspace_id',
];

/** SQL: texts, or NULL for what an event does not have. Outcome and kind are part of others, which are frequent. */
function tagsSql(prefix = '') {
  const [event, plugin, status, severity, ...others] = tagged.map(
    column => `${prefix}${column}`,
  );
  const outcome = `'|' || ${status}`;
  const change = `CASE WHEN ${severity} <> 'low' THEN '|change' END`;
  const kinds = [`'event ' || ${event}`, `'plugin ' || ${plugin}`];
  const names = ['actor', 'address', 'target', 'workspace'];
  return [
    ...kinds,
    ...[...kinds.map(kind => `${kind} || `), ''].flatMap(kind => [
      `${kind}${outcome}`,
      `${kind}${change}`,
      `${kind}${outcome} || ${change}`,
    ]),
    ...others.map((column, n) => `'${names[n]} ' || ${column}`),
  ];
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';
  const time = isPostgres ? 'varchar(24) collate "C"' : 'varchar(24)';

  await knex.schema.createTable('audit_events', table => {
    table.bigIncrements('id');
    table.string('writer', 36).notNullable();
    table.integer('seq').notNullable();
    table.specificType('at', time).notNullable();
    table.string('plugin', 100).notNullable();
    table.string('event', 200).notNullable();
    table.string('severity', 10).notNullable();
    table.string('status', 10).notNullable();
    table.string('actor', 300);
    table.string('address', 64);
    table.string('user_agent', 300);
    table.string('method', 10);
    table.string('path', 1000);
    table.string('request_id', 64);
    table.string('target_type', 100);
    table.string('target_id', 300);
    table.string('workspace_id', 63);
    table.integer('count').notNullable();
    table.string('error', 1000);
    table.text('meta').notNullable();
    table.string('words', 500).notNullable();
    table.string('previous', 43).notNullable();
    table.string('hash', 43).notNullable();
    table.unique(['writer', 'seq'], { indexName: 'audit_events_chain' });
    table.index(['at', 'id'], 'audit_events_at');
    for (const column of [...listed, 'address', 'status']) {
      table.index([column, 'at', 'id'], `audit_events_${column}`);
    }
    table.index(['request_id'], 'audit_events_request');
  });

  // Of each writer, what its last row is: a tail that was cut off is missed.
  await knex.schema.createTable('audit_heads', table => {
    table.string('writer', 36).primary();
    table.integer('seq').notNullable();
    table.string('hash', 43).notNullable();
    table.specificType('at', time).notNullable();
  });

  // What retention took away.
  await knex.schema.createTable('audit_segments', table => {
    table.string('writer', 36).notNullable();
    table.integer('first_seq').notNullable();
    table.integer('last_seq').notNullable();
    table.string('previous', 43).notNullable();
    table.string('hash', 43).notNullable();
    table.specificType('last_at', time).notNullable();
    table.specificType('removed_at', time).notNullable();
    table.primary(['writer', 'first_seq']);
  });

  await knex.schema.createTable('audit_sinks', table => {
    table.string('id', 63).primary();
    table.bigInteger('sent').notNullable();
    table.string('last_sent_at', 24);
    table.string('failing_since', 24);
    table.string('last_error', 500);
    table.integer('failures').notNullable();
    table.string('next_attempt_at', 24);
    table.string('lease_owner', 36);
    table.bigInteger('lease_expires_at');
  });

  await knex.schema.createTable('audit_sink_positions', table => {
    table.string('sink', 63).notNullable();
    table.string('writer', 36).notNullable();
    table.integer('seq').notNullable();
    table.primary(['sink', 'writer']);
  });

  await knex.schema.createTable('audit_verifications', table => {
    table.string('id', 36).primary();
    table.string('requested_by', 300).notNullable();
    table.string('requested_at', 24).notNullable();
    table.string('state', 10).notNullable();
    table.bigInteger('checked').notNullable();
    table.integer('problem_count').notNullable();
    table.text('problems').notNullable();
    table.string('finished_at', 24);
    table.string('next_attempt_at', 24);
    table.string('lease_owner', 36);
    table.bigInteger('lease_expires_at');
    table.index(['requested_at', 'id'], 'audit_verifications_requested_at');
  });

  await (isPostgres ? guardPostgres(knex) : guardSqlite(knex));
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  if (knex.client.config.client !== 'pg') {
    await knex.schema.raw('DROP TABLE audit_words');
    await knex.schema.raw('DROP TABLE audit_tags');
  }
  for (const table of [
    'audit_verifications',
    'audit_sink_positions',
    'audit_sinks',
    'audit_events',
    'audit_segments',
    'audit_heads',
  ]) {
    await knex.schema.dropTable(table);
  }
  if (knex.client.config.client === 'pg') {
    await knex.schema.raw('DROP FUNCTION audit_refuse()');
    await knex.schema.raw('DROP FUNCTION audit_refuse_removal()');
    await knex.schema.raw('DROP FUNCTION audit_refuse_return()');
    await knex.schema.raw(
      `DROP FUNCTION audit_tags(${tagged.map(() => 'varchar').join(', ')})`,
    );
  }
};

const message = 'The audit trail cannot be changed';

async function guardPostgres(knex) {
  const { rows } = await knex.raw(
    "SELECT nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'pg_trgm'",
  );
  await knex.schema.raw(`
    CREATE FUNCTION audit_tags(${tagged.map(column => `${column} varchar`).join(', ')})
    RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT ARRAY[${tagsSql()
        .map(tag => `hashtext(${tag})`)
        .join(', ')}] $$`);
  // What was written last is in a list, in KiB, that every search reads, and whoever fills it sorts it in.
  await knex.schema.raw(
    `CREATE INDEX audit_events_found ON audit_events USING gin (words "${rows[0].nspname}".gin_trgm_ops, audit_tags(${tagged.join(', ')})) WITH (gin_pending_list_limit = 1024)`,
  );
  await knex.schema.raw(`
    CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '${message}'; END $$`);
  await knex.schema.raw(`
    CREATE FUNCTION audit_refuse_removal() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (SELECT 1 FROM audit_segments s WHERE s.writer = OLD.writer
        AND OLD.seq BETWEEN s.first_seq AND s.last_seq) THEN
        RAISE EXCEPTION '${message}';
      END IF;
      RETURN OLD;
    END $$`);
  await knex.schema.raw(`
    CREATE FUNCTION audit_refuse_return() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.writer <> OLD.writer OR NEW.seq <= OLD.seq THEN
        RAISE EXCEPTION '${message}';
      END IF;
      RETURN NEW;
    END $$`);
  const trigger = (name, when, table, each, run) =>
    knex.schema.raw(
      `CREATE TRIGGER ${table}_${name} BEFORE ${when} ON ${table} FOR EACH ${each} EXECUTE FUNCTION ${run}()`,
    );
  await trigger(
    'kept',
    'DELETE',
    'audit_events',
    'ROW',
    'audit_refuse_removal',
  );
  await trigger('kept', 'UPDATE', 'audit_heads', 'ROW', 'audit_refuse_return');
  await trigger('unchanged', 'UPDATE', 'audit_events', 'ROW', 'audit_refuse');
  await trigger('unchanged', 'DELETE', 'audit_heads', 'ROW', 'audit_refuse');
  await trigger(
    'unchanged',
    'UPDATE OR DELETE',
    'audit_segments',
    'ROW',
    'audit_refuse',
  );
  for (const table of ['audit_events', 'audit_heads', 'audit_segments']) {
    await trigger('whole', 'TRUNCATE', table, 'STATEMENT', 'audit_refuse');
  }
}

async function guardSqlite(knex) {
  await knex.schema.raw(
    "CREATE VIRTUAL TABLE audit_words USING fts5(words, content='audit_events', content_rowid='id', tokenize='trigram', detail='none', columnsize=0)",
  );
  await knex.schema.raw(
    "CREATE VIRTUAL TABLE audit_tags USING fts5(tags, content='', tokenize='ascii', detail='none', columnsize=0)",
  );
  // A tag is one word of letters and digits, whatever is in it.
  const tags = prefix =>
    tagsSql(`${prefix}.`)
      .map(tag => `hex(${tag})`)
      .join(" || ' ' || ");
  await knex.schema.raw(`
    CREATE TRIGGER audit_events_found AFTER INSERT ON audit_events BEGIN
      INSERT INTO audit_words (rowid, words) VALUES (NEW.id, NEW.words);
      INSERT INTO audit_tags (rowid, tags) VALUES (NEW.id, ${tags('NEW')});
    END`);
  await knex.schema.raw(`
    CREATE TRIGGER audit_events_forgotten AFTER DELETE ON audit_events BEGIN
      INSERT INTO audit_words (audit_words, rowid, words) VALUES ('delete', OLD.id, OLD.words);
      INSERT INTO audit_tags (audit_tags, rowid, tags) VALUES ('delete', OLD.id, ${tags('OLD')});
    END`);
  const trigger = (name, when, table, condition = '') =>
    knex.schema.raw(
      `CREATE TRIGGER ${table}_${name} BEFORE ${when} ON ${table} ${condition} BEGIN SELECT RAISE(ABORT, '${message}'); END`,
    );
  await trigger(
    'kept',
    'DELETE',
    'audit_events',
    'WHEN NOT EXISTS (SELECT 1 FROM audit_segments s WHERE s.writer = OLD.writer AND OLD.seq BETWEEN s.first_seq AND s.last_seq)',
  );
  await trigger(
    'kept',
    'UPDATE',
    'audit_heads',
    'WHEN NEW.writer <> OLD.writer OR NEW.seq <= OLD.seq',
  );
  await trigger('unchanged', 'UPDATE', 'audit_events');
  await trigger('unchanged', 'DELETE', 'audit_heads');
  await trigger('unchanged', 'UPDATE', 'audit_segments');
  await trigger('removed', 'DELETE', 'audit_segments');
}
