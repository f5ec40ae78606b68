import { OperationHandlers } from '@rackstage/openapi-router';
import { RequestsOperations } from '@rackstage/plugin-requests-common';

/** Operations about what somebody has begun and not finished. */
export type WorkOperation = Extract<
  keyof RequestsOperations,
  `${string}${'Draft' | 'Journey'}${string}`
>;

export type WorkHandlers = Pick<
  OperationHandlers<RequestsOperations>,
  WorkOperation
>;
