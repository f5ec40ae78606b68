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
export { beforeAnswers } from './requests/answerHooks';
export type { AnswerHook } from './requests/answerHooks';
export { endOpenRequests } from './requests/endOpenRequests';
export { httpServers } from './requests/httpServers';
export { observedRouterFactory } from './requests/observedRouter';
export { observeRequests } from './requests/observeRequests';
export {
  currentRequest,
  noteCaller,
  withRequest,
} from './requests/requestContext';
export type { RequestContext } from './requests/requestContext';
