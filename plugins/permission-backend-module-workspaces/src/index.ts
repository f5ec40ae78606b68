/**
 * Permission policy from roles, workspaces and ownership.
 *
 * @packageDocumentation
 */
export { permissionModuleWorkspaces as default } from './module';
