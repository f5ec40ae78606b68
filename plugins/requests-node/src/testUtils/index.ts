/**
 * For tests of who asks the requests context.
 *
 * @packageDocumentation
 */
export * from './TestApproverDirectory';
export * from './TestRequests';
