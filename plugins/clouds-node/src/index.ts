/**
 * What other backends may use of the clouds context.
 *
 * @packageDocumentation
 */
export * from './cloudsServiceRef';
export * from './driver';
export * from './extensions';
export * from './permissions';
