// Times are RFC 3339 text in UTC with milliseconds: the same on both engines,
// and their order is the order of time.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('access_tokens', table => {
    table.string('id', 36).primary();
    table.string('workspace_id', 63).notNullable();
    table.string('owner', 200).notNullable();
    table.string('name', 100).notNullable();
    table.string('name_lower', 300).notNullable();
    table.text('permissions').notNullable();
    // SHA-256 of 256 random bits; the secret itself is kept nowhere.
    table.string('secret_hash', 64).notNullable();
    // Which of the tokens of its owner it is while it is good: nobody has more than there are places.
    table.integer('place');
    table.string('created_at', 24).notNullable();
    table.string('expires_at', 24).notNullable();
    table.string('last_used_at', 24);
    table.string('revoked_at', 24);
    table.string('revoked_by', 200);
    table.unique(['owner', 'place'], {
      indexName: 'access_tokens_owner_place_unique',
    });
    table.index(['created_at', 'id'], 'access_tokens_created_at_index');
    table.index(['workspace_id'], 'access_tokens_workspace_index');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('access_tokens');
};
