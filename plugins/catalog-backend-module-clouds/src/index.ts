/**
 * Cloud accounts, instances and volumes as catalog entities.
 *
 * @packageDocumentation
 */
export { catalogModuleClouds as default } from './module';
