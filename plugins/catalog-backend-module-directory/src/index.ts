/**
 * Users and groups of LDAP and Keycloak as catalog entities.
 *
 * @packageDocumentation
 */
export { catalogModuleDirectory as default } from './module';
