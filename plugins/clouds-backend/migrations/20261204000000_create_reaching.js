// How machines are reached: what signs in, which host keys are trusted, who was on
// which machine, and what was shown. Keys and output are encrypted. What somebody did
// stays when the instance is gone; what it is about is copied, and not referenced.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('account_access', table => {
    table.string('account_id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.text('settings').notNullable();
    table.text('secrets').notNullable();
    table.string('secrets_key_id', 50).notNullable();
    table.integer('revision').notNullable();
    table.string('updated_at', 24).notNullable();
    table.foreign('account_id').references('accounts.id').onDelete('CASCADE');
  });

  await knex.schema.createTable('host_keys', table => {
    table.string('subject', 120).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('account_id', 36).notNullable();
    table.text('trusted');
    table.text('refused');
    table.foreign('account_id').references('accounts.id').onDelete('CASCADE');
  });

  await knex.schema.createTable('terminal_sessions', table => {
    table.string('id', 36).primary();
    ofInstance(table);
    table.string('user_ref', 200).notNullable();
    table.string('ticket_hash', 64).notNullable();
    table.string('ticket_expires_at', 24).notNullable();
    table.string('state', 10).notNullable();
    table.integer('columns').notNullable();
    table.integer('rows').notNullable();
    table.string('host', 253);
    table.string('bastion', 40);
    table.string('started_at', 24);
    table.string('seen_at', 24).notNullable();
    table.string('ended_at', 24);
    table.string('end_reason', 40);
    table.integer('recorded_bytes').notNullable();
    table.string('created_at', 24).notNullable();
    table.index(['created_at', 'id'], 'terminal_sessions_list_index');
    table.index(['instance_id', 'created_at'], 'terminal_sessions_instance');
  });
  await knex.raw(
    "CREATE INDEX terminal_sessions_live_index ON terminal_sessions (seen_at) WHERE state <> 'ended'",
  );

  await knex.schema.createTable('output_chunks', table => {
    table.string('subject_id', 36).notNullable();
    table.string('workspace_id', 63).notNullable();
    table.integer('seq').notNullable();
    table.text('data').notNullable();
    table.string('key_id', 50).notNullable();
    table.string('created_at', 24).notNullable();
    table.primary(['subject_id', 'seq']);
    table.index(['created_at'], 'output_chunks_created_at_index');
    table.index(['key_id'], 'output_chunks_key_id_index');
  });

  await knex.schema.createTable('commands', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('owner', 200).notNullable();
    table.text('command').notNullable();
    table.integer('concurrency').notNullable();
    table.integer('timeout_seconds').notNullable();
    table.string('idempotency_key', 300).notNullable();
    table.string('state', 10).notNullable();
    table.string('started_at', 24);
    table.string('cancelled_at', 24);
    table.string('next_attempt_at', 24);
    table.string('lease_owner', 36);
    table.bigInteger('lease_expires_at');
    table.string('created_at', 24).notNullable();
    table.unique(['idempotency_key'], {
      indexName: 'commands_idempotency_key_unique',
    });
    table.index(['created_at', 'id'], 'commands_list_index');
    table.index(['next_attempt_at'], 'commands_due_index');
  });

  await knex.schema.createTable('command_targets', table => {
    table.string('id', 36).primary();
    table.string('command_id', 36).notNullable();
    ofInstance(table);
    table.string('state', 10).notNullable();
    table.integer('exit_code');
    table.string('message', 1000);
    table.boolean('truncated').notNullable();
    table.string('started_at', 24);
    table.string('ended_at', 24);
    table.index(['command_id'], 'command_targets_command_index');
    table.foreign('command_id').references('commands.id').onDelete('CASCADE');
  });
};

function ofInstance(table) {
  table.string('workspace_id', 63).notNullable();
  table.string('instance_id', 36).notNullable();
  table.string('instance_name', 200).notNullable();
  table.string('owner', 200).notNullable();
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'command_targets',
    'commands',
    'output_chunks',
    'terminal_sessions',
    'host_keys',
    'account_access',
  ]) {
    await knex.schema.dropTable(table);
  }
};
