// Times are RFC 3339 text in UTC with milliseconds: the same on both engines,
// and their order is the order of time. Leases are milliseconds of the
// database's own clock, because replicas' clocks may differ.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('requests', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('type', 63).notNullable();
    table.string('title', 200).notNullable();
    table.string('title_lower', 600).notNullable();
    table.string('owner', 200).notNullable();
    table.string('requester', 200).notNullable();
    table.string('state', 20).notNullable();
    table.integer('revision').notNullable();
    table.integer('version').notNullable();
    table.integer('step').notNullable();
    table.integer('steps').notNullable();
    table.string('step_opened_at', 24);
    table.boolean('escalated').notNullable();
    table.boolean('reminded').notNullable();
    table.text('subject').notNullable();
    table.text('facts').notNullable();
    // Of the price in the facts, as lists filter by it: 15 digits before the
    // point and 12 after it, without the point, so that text sorts as numbers do.
    table.string('price_digits', 27);
    table.string('price_currency', 3);
    table.text('chain').notNullable();
    table.string('rule', 200).notNullable();
    table.integer('policy_version').notNullable();
    table.text('waiting_for').notNullable();
    table.text('message');
    table.integer('attempt').notNullable();
    table.string('attempted_at', 24);
    table.string('task_id', 64);
    table.string('submission_task_id', 64);
    table.string('idempotency_key', 200).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.string('decided_at', 24);
    table.string('escalates_at', 24);
    table.string('expires_at', 24);
    table.integer('failures').notNullable();
    table.string('next_attempt_at', 24);
    table.string('lease_owner', 36);
    table.bigInteger('lease_expires_at');
    table.unique(['requester', 'idempotency_key'], {
      indexName: 'requests_idempotency_unique',
    });
    table.index(['created_at', 'id'], 'requests_list_index');
    table.index(
      ['workspace_id', 'created_at', 'id'],
      'requests_workspace_index',
    );
    table.index(['requester', 'created_at', 'id'], 'requests_requester_index');
    table.index(['state', 'created_at', 'id'], 'requests_state_index');
    table.index(['type', 'created_at', 'id'], 'requests_type_index');
    table.index(['owner', 'created_at', 'id'], 'requests_owner_index');
    table.index(['price_currency', 'price_digits'], 'requests_price_index');
    table.index(['requester', 'state'], 'requests_count_index');
    table.index(['next_attempt_at'], 'requests_due_index');
  });

  const ofRequest = table => {
    table.string('request_id', 36).notNullable();
    table.foreign('request_id').references('requests.id').onDelete('CASCADE');
  };

  // Who has to do with a request besides its requester, and for whose decision it waits.
  await knex.schema.createTable('participants', table => {
    ofRequest(table);
    table.string('ref', 200).notNullable();
    table.boolean('waiting').notNullable();
    table.primary(['request_id', 'ref']);
    table.index(['ref', 'waiting', 'request_id'], 'participants_ref_index');
  });

  await knex.schema.createTable('decisions', table => {
    table.string('id', 36).primary();
    ofRequest(table);
    table.integer('revision').notNullable();
    table.integer('step').notNullable();
    table.integer('part').notNullable();
    table.string('verdict', 10).notNullable();
    table.string('decided_by', 200).notNullable();
    table.string('counts_for', 200).notNullable();
    table.text('refs').notNullable();
    table.boolean('escalation').notNullable();
    table.text('comment');
    table.string('at', 24).notNullable();
    // Nobody twice in one step, whether by themselves or by a delegate.
    table.unique(['request_id', 'revision', 'step', 'decided_by'], {
      indexName: 'decisions_decider_unique',
    });
    table.unique(['request_id', 'revision', 'step', 'counts_for'], {
      indexName: 'decisions_principal_unique',
    });
    table.index(['decided_by', 'request_id'], 'decisions_decider_index');
  });

  await knex.schema.createTable('revisions', table => {
    ofRequest(table);
    table.integer('revision').notNullable();
    table.string('title', 200).notNullable();
    table.text('subject').notNullable();
    table.text('facts').notNullable();
    table.text('note');
    table.string('created_by', 200).notNullable();
    table.string('created_at', 24).notNullable();
    table.primary(['request_id', 'revision']);
  });

  await knex.schema.createTable('history', table => {
    table.increments('seq');
    ofRequest(table);
    table.string('at', 24).notNullable();
    table.string('actor', 200).notNullable();
    table.string('event', 40).notNullable();
    table.text('detail').notNullable();
    table.index(['request_id', 'seq'], 'history_request_index');
  });

  await knex.schema.createTable('comments', table => {
    table.string('id', 36).primary();
    ofRequest(table);
    table.string('author', 200).notNullable();
    table.text('text').notNullable();
    table.text('mentions').notNullable();
    table.string('created_at', 24).notNullable();
    table.index(['request_id', 'created_at', 'id'], 'comments_request_index');
  });

  await knex.schema.createTable('attachments', table => {
    table.string('id', 36).primary();
    ofRequest(table);
    table.integer('place').notNullable();
    table.string('name', 200).notNullable();
    table.string('media_type', 100).notNullable();
    table.integer('size').notNullable();
    table.binary('content').notNullable();
    table.string('added_by', 200).notNullable();
    table.string('created_at', 24).notNullable();
    // As many as there are places.
    table.unique(['request_id', 'place'], {
      indexName: 'attachments_place_unique',
    });
  });

  await knex.schema.createTable('notices', table => {
    table.string('id', 36).primary();
    ofRequest(table);
    table.string('kind', 30).notNullable();
    table.text('recipients').notNullable();
    table.text('detail').notNullable();
    table.string('created_at', 24).notNullable();
    table.integer('failures').notNullable();
    table.string('next_attempt_at', 24);
    table.string('lease_owner', 36);
    table.bigInteger('lease_expires_at');
    table.index(['next_attempt_at'], 'notices_due_index');
  });

  await knex.schema.createTable('delegations', table => {
    table.string('id', 36).primary();
    table.string('principal', 200).notNullable();
    table.string('delegate', 200).notNullable();
    table.string('starts_at', 24).notNullable();
    table.string('ends_at', 24).notNullable();
    table.string('note', 500);
    table.string('created_by', 200).notNullable();
    table.string('created_at', 24).notNullable();
    table.index(['principal'], 'delegations_principal_index');
    table.index(['delegate', 'ends_at'], 'delegations_delegate_index');
    table.index(['created_at', 'id'], 'delegations_list_index');
  });

  await knex.schema.createTable('policy_versions', table => {
    table.integer('version').primary();
    table.text('policy').notNullable();
    table.string('note', 1000);
    table.string('created_by', 200).notNullable();
    table.string('created_at', 24).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'policy_versions',
    'delegations',
    'notices',
    'attachments',
    'comments',
    'history',
    'revisions',
    'decisions',
    'participants',
    'requests',
  ]) {
    await knex.schema.dropTable(table);
  }
};
