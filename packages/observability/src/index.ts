/**
 * How a running portal is watched: health, and request ids in answers and logs.
 *
 * @packageDocumentation
 */
export { healthServiceRef, observedHealthFactory } from './health/services';
export { HealthRegistry } from './health/HealthRegistry';
export type {
  HealthCheck,
  HealthService,
  Heartbeat,
} from './health/HealthRegistry';
export { observedLoggerFactory } from './logging/rootLogger';
export {
  observedRouterFactory,
  observeRequests,
} from './requests/observeRequests';
export { currentRequest, noteCaller } from './requests/requestContext';
export type { RequestContext } from './requests/requestContext';
