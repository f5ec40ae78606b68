/**
 * The workspaces context.
 *
 * @packageDocumentation
 */
export { workspacesPlugin as default } from './plugin';
