/**
 * Tells the requests context who is who in workspaces, and brings requests for
 * workspaces.
 *
 * @packageDocumentation
 */
export { requestsModuleWorkspaces as default } from './module';
