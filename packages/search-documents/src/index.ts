/**
 * What a search of the portal takes and answers beyond Backstage's own.
 *
 * @packageDocumentation
 */
export * from './documents';
export * from './results';
export * from './text';
