/**
 * Types, permissions and pure rules of the clouds context.
 *
 * @packageDocumentation
 */
export * from './errors';
export * from './kinds';
