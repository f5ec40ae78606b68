/**
 * Pieces of API documents and their clients that every context shares.
 *
 * @packageDocumentation
 */
export * from './ApiCaller';
export * from './parameters';
export * from './primitives';
export * from './responses';
