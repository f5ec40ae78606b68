/**
 * Types, permissions, events and rules of the requests context.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './domain';
export * from './events';
export * from './permissions';
export * from './types';
export * from './workPermissions';
