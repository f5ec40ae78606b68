/**
 * Work that several replicas share: rows claimed by lease, renewed while the
 * work goes on.
 *
 * @packageDocumentation
 */
export { CautiousClock } from './CautiousClock';
export * from './LeasedLoop';
export * from './leases';
export { timed } from './metrics';
