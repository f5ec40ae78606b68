import { components, operations } from './schema.gen';

export * from './ApiGatewayClient';

/** Every operation of the API, by its id. */
export type ApiGatewayOperations = operations;

export type Api = components['schemas']['Api'];
export type ApiCaller = components['schemas']['ApiCaller'];
export type ApiDetail = components['schemas']['ApiDetail'];
export type ApiRoute = components['schemas']['ApiRoute'];

/** The time that traffic is looked at, up to now. */
export type TrafficWindow = 'hour' | 'day';
