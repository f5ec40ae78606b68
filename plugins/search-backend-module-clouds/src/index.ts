/**
 * Finds drivers, accounts, instances and everything seen in the clouds.
 *
 * @packageDocumentation
 */
export { searchModuleClouds as default } from './module';
