export * from './Fault';
export { startFaultProxy } from './FaultProxy';
export type { FaultProxy, PassedRequest } from './FaultProxy';
export type { InjectedFault } from './FaultRules';
