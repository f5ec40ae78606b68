/**
 * Requests for instances.
 *
 * @packageDocumentation
 */
export { requestsModuleClouds as default } from './module';
