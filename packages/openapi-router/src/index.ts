/**
 * Routers made from an API document: one handler per operation, validated,
 * authenticated, audited.
 *
 * @packageDocumentation
 */
export * from './createOperationsRouter';
export * from './requireValid';
export type {
  AnswerOf,
  ApiDocument,
  AuditDetails,
  OperationHandlers,
  OperationRequest,
} from './types';
