/**
 * Metrics and traces. In a package of its own, because it has to be loaded
 * before express, knex and pg are.
 *
 * @packageDocumentation
 */
export { startTelemetry, stopTelemetry } from './telemetry';
