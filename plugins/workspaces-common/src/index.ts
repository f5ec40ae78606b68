/**
 * Types, permissions and events of the workspaces context.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './domain';
export * from './events';
export * from './permissions';
