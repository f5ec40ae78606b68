/**
 * Sign-in without a password, for development.
 *
 * @packageDocumentation
 */
export { authModuleDevelopment as default } from './module';
