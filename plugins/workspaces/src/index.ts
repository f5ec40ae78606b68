/**
 * Pages of the workspaces context.
 *
 * @packageDocumentation
 */
export { workspacesPlugin as default } from './plugin';
