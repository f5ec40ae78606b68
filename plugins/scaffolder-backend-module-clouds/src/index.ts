/**
 * Scaffolder actions that make instances.
 *
 * @packageDocumentation
 */
export { scaffolderModuleClouds as default } from './module';
