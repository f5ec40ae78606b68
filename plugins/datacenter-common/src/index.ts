/**
 * Kinds of objects, types, permissions and pure rules of the data center.
 *
 * @packageDocumentation
 */
export * from './analysis';
export * from './catalog';
export * from './client';
export * from './documents';
export * from './domain';
export * from './events';
export * from './netbox';
export * from './objects';
export * from './permissions';
export * from './plans';
