/**
 * Leaves running tasks to another replica, or to the next start, when the portal shuts down.
 *
 * @packageDocumentation
 */
export { scaffolderModuleRecovery as default } from './module';
