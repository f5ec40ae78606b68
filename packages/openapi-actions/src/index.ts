/**
 * Actions made from an API document: the same handlers, checks and audit
 * trail as its routes.
 *
 * @packageDocumentation
 */
export * from './registerOperationActions';
export type { OperationAction, OperationActions } from './types';
