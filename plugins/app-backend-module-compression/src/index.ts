/**
 * Serves the pages' files as they were compressed when they were built.
 *
 * @packageDocumentation
 */
export { appModuleCompression as default } from './module';
