/**
 * Counts, limits and shows the calls of every API.
 *
 * @packageDocumentation
 */
export { apiGatewayFeatures as default } from './features';
export { createApiGatewayPlugin } from './plugin';
export { Gateway } from './traffic/Gateway';
