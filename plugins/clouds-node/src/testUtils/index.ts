/**
 * The contract that every cloud driver keeps, as checks to run against it.
 *
 * @packageDocumentation
 */
export { contractChecks } from './checks';
export type { CheckContext } from './CheckContext';
export type { ContractCheck } from './ContractCheck';
export type {
  ContractEnvironment,
  ContractFaults,
  ContractHarness,
  ContractTarget,
  ContractTiming,
  Fault,
  FaultKind,
  FaultyOperation,
} from './ContractHarness';
export { describeCloudDriverContract } from './describeCloudDriverContract';
export type { TestFramework } from './describeCloudDriverContract';
export { runContractChecks } from './runContractChecks';
export type { CheckResult } from './runContractChecks';
