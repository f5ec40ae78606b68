export * from './Credential';
export { Catalog } from './Catalog';
export type { Endpoint, EndpointInterface } from './Catalog';
export type { Token, Named } from './Token';
