/**
 * The requests context.
 *
 * @packageDocumentation
 */
export { requestsPlugin as default } from './plugin';
