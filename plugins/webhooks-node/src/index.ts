/**
 * Where modules bring kinds of events to the webhooks context.
 *
 * @packageDocumentation
 */
export * from './extensions';
export * from './permissions';
