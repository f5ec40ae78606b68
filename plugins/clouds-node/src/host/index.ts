/**
 * Runs cloud drivers in processes of their own: started when they are needed,
 * watched, ended when they spin or grow, started again. What a driver answers is
 * checked by its shape before anybody else gets it.
 *
 * @packageDocumentation
 */
export { readDescription } from './description';
export type { DriverDescription } from './description';
export { DriverSupervisor } from './DriverSupervisor';
export type {
  DriverProcessState,
  DriverProcessStatus,
  DriverSupervisorOptions,
} from './DriverSupervisor';
export type { DriverEnd, DriverEndCause, DriverFolder } from './DriverProcess';
export { hostDriver } from './hostDriver';
export type { DriverLimits } from './protocol';
