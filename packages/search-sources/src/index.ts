/**
 * Where modules bring what can be found in the portal.
 *
 * @packageDocumentation
 */
export * from './DocumentSource';
export * from './extensions';
