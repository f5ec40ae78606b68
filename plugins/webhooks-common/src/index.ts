/**
 * Types, permissions and pure rules of the webhooks context.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './domain';
export * from './events';
export * from './permissions';
