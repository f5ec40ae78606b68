/**
 * What sources of neighbours are tested with.
 *
 * @packageDocumentation
 */
export * from './neighborSourceContract';
