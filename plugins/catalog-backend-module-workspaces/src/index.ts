/**
 * Workspaces as catalog entities, and the rule about what is in them.
 *
 * @packageDocumentation
 */
export { catalogModuleWorkspaces as default } from './module';
