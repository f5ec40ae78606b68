/**
 * Requests to addresses that others have named: guarded, bounded and signed.
 *
 * @packageDocumentation
 */
export { AddressPolicy } from './AddressPolicy';
export * from './sendRequest';
export * from './sign';
