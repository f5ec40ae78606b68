/**
 * Scaffolder action that files requests.
 *
 * @packageDocumentation
 */
export { scaffolderModuleRequests as default } from './module';
