/**
 * What other backends may ask the workspaces context.
 *
 * @packageDocumentation
 */
export * from './AccessTableCache';
export * from './applyChanges';
export * from './requireActive';
export * from './WorkspacesService';
export * from './workspacesServiceRef';
