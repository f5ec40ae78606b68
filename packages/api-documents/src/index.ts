/**
 * Finds the OpenAPI documents that plugins publish.
 *
 * @packageDocumentation
 */
export * from './ApiDocuments';
