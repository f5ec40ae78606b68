/**
 * What other backends ask the requests context, and what they bring to it.
 *
 * @packageDocumentation
 */
export * from './ApproverDirectory';
export * from './extensions';
export * from './RequestsService';
export * from './requestsServiceRef';
export * from './RequestTypeDefinition';
