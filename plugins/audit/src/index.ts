/**
 * Pages of the audit context.
 *
 * @packageDocumentation
 */
export { auditPlugin as default } from './plugin';
