const columns = {
  // Ids of security groups, as JSON.
  security_groups: 'text',
  // What it had before it was asked to be resized, until it is.
  resize_from: 'text',
  // Seconds before the end for which its owner was told last.
  expiry_warned_seconds: 'integer',
};

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const [column, type] of Object.entries(columns)) {
    await knex.raw(`ALTER TABLE instances ADD COLUMN ${column} ${type}`);
  }
  // They were to be looked at again when their time is up; now there is
  // something to tell before that.
  await knex('instances')
    .whereNotNull('expires_at')
    .whereNull('deleted_at')
    .update({ next_attempt_at: knex.ref('updated_at') });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const column of Object.keys(columns)) {
    await knex.raw(`ALTER TABLE instances DROP COLUMN ${column}`);
  }
};
