/**
 * Pages of webhooks: subscriptions, deliveries, and incoming endpoints.
 *
 * @packageDocumentation
 */
export { webhooksPlugin as default } from './plugin';
