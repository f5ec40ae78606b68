/**
 * Backstage's database service, with SQLite tuned for a portal.
 *
 * @packageDocumentation
 */
export { databaseServiceFactory as default } from './databaseServiceFactory';
export { databasesServiceRef } from './databasesServiceRef';
export type { Databases } from './databasesServiceRef';
