/**
 * Finds the entities of the catalog and the operations of its APIs.
 *
 * @packageDocumentation
 */
export { searchModuleCatalog as default } from './module';
