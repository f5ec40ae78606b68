/**
 * Driver of the simulated cloud for the clouds backend.
 *
 * @packageDocumentation
 */
export { cloudsModuleSandbox as default } from './module';
export { sandboxDriver } from './sandboxDriver';
