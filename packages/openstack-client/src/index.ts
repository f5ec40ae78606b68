/**
 * A thin typed REST client for OpenStack.
 *
 * It makes exactly the request it is asked for, with one exception: a token that a service refuses is renewed once and
 * the request sent again. It never retries otherwise, waits for nothing and caches nothing but the token.
 *
 * @packageDocumentation
 */
export * from './CallOptions';
export * from './OpenStackClient';
export * from './OpenStackError';
export * from './paging';
export * from './SharedCall';
export * from './identity';
export * from './services';
