/**
 * Search engine for Korean and English on SQLite and PostgreSQL.
 *
 * @packageDocumentation
 */
export { searchModuleTrigram as default } from './module';
