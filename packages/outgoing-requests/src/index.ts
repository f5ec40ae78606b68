/**
 * Requests to addresses that others have named: guarded, bounded and signed.
 *
 * @packageDocumentation
 */
export { AddressPolicy } from './AddressPolicy';
export {
  connectionFailureOf,
  openRequest,
  retryAfterSeconds,
} from './openRequest';
export type { ConnectionFailure, GuardedRequest } from './openRequest';
export * from './sendRequest';
export * from './sign';
