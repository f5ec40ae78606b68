/**
 * Ends the sign-ins of command lines.
 *
 * @packageDocumentation
 */
export { authModuleSessions as default } from './module';
