/**
 * Types, permissions and pure rules of the clouds context.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './client';
export * from './domain';
export * from './errors';
export * from './events';
export * from './kinds';
export * from './permissions';
export * from './resources';
