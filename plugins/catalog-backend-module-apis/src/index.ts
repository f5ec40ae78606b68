/**
 * Published API documents as API entities.
 *
 * @packageDocumentation
 */
export { catalogModuleApis as default } from './module';
