/**
 * Webhooks: events that are sent out, and events that come in and start
 * templates.
 *
 * @packageDocumentation
 */
export { webhooksPlugin as default } from './plugin';
