/**
 * The page of the API gateway.
 *
 * @packageDocumentation
 */
export { apiGatewayPlugin as default } from './plugin';
