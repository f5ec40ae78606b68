/**
 * Requests for the approval of plans.
 *
 * @packageDocumentation
 */
export { requestsModuleDatacenter as default } from './module';
