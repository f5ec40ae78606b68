/**
 * Kinds of objects, types, permissions and pure rules of the data center.
 *
 * @packageDocumentation
 */
export * from './objects';
export * from './domain';
