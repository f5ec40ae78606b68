/**
 * A simulated cloud: a small service with an HTTP API and a store of its own.
 *
 * @packageDocumentation
 */
export { operations as faultOperations } from './faults/Fault';
export type { OperationName as FaultOperation } from './faults/Fault';
export type { Clock } from './lifecycle/Clock';
export type { QuotaAmounts } from './service/quotas';
export { startSandboxCloud } from './startSandboxCloud';
export type {
  SandboxCloud,
  SandboxCloudOptions,
  SandboxProject,
} from './startSandboxCloud';
