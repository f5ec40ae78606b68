/** Gives the database in which SQL reports are made the extension that migrations need; it has none of itself. */
const ClientPgLite = require('knex-pglite');
const { createRequire } = require('node:module');

const load = createRequire(require.resolve('knex-pglite'));
const { PGlite } = load('@electric-sql/pglite');
const { pg_trgm } = load('@electric-sql/pglite/contrib/pg_trgm');

ClientPgLite.prototype._driver = function openDatabase() {
  this.pglite = new PGlite({ extensions: { pg_trgm } });
};
