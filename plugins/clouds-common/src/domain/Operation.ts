/**
 * - `running`: at least one of its instances is not there yet
 * - `succeeded`: all of them are ready
 * - `rolling-back`: it failed or was cancelled, and what was made is being taken back
 * - `failed`: it failed or was cancelled, and nothing of it is left
 */
export const operationStates = [
  'running',
  'succeeded',
  'rolling-back',
  'failed',
] as const;

export type OperationState = (typeof operationStates)[number];
