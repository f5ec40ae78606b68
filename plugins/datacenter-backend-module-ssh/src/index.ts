/**
 * Neighbours that switches see, read over SSH.
 *
 * @packageDocumentation
 */
export { datacenterModuleSsh as default } from './module';
