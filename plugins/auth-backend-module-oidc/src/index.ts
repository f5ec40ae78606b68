/**
 * Sign-in with an OpenID provider, for users whom the catalog knows.
 *
 * @packageDocumentation
 */
export { authModuleOidc as default } from './module';
