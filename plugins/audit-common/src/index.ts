/**
 * Types and permissions of the audit context.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './permissions';
