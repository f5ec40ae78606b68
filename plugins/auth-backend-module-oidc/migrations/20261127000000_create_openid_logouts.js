// Times are milliseconds since 1970.

/**
 * Whom the names are of by which a provider ends sessions, and which of its logout tokens were taken.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('openid_identifiers', table => {
    table
      .string('identifier_hash', 64)
      .notNullable()
      .comment('Of the issuer, the claim and its value');
    table.string('user_entity_ref', 200).notNullable();
    table.string('claim', 3).notNullable().comment('sub or sid');
    table.bigInteger('seen_at').notNullable();
    table.primary(['identifier_hash', 'user_entity_ref']);
    table.index(['claim', 'seen_at'], 'openid_identifiers_seen_index');
  });
  await knex.schema.createTable('openid_logout_tokens', table => {
    table.string('token_hash', 64).primary();
    table
      .bigInteger('forget_at')
      .notNullable()
      .comment('When no token of that name would be valid any more');
    table.index(['forget_at'], 'openid_logout_tokens_forget_index');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('openid_logout_tokens');
  await knex.schema.dropTable('openid_identifiers');
};
