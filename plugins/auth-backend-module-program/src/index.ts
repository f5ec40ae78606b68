/**
 * Sign-in of programs with an access token.
 *
 * @packageDocumentation
 */
export { authModuleProgram as default } from './module';
