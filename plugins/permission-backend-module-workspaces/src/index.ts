/**
 * Permission policy from the role table.
 *
 * @packageDocumentation
 */
export { permissionModuleWorkspaces as default } from './module';
