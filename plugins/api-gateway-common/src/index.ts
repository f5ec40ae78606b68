/**
 * Types, permissions and pure rules of the API gateway.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './domain/latency';
export * from './permissions';
