/**
 * OpenStack as a cloud of the portal.
 *
 * @packageDocumentation
 */
export { cloudsModuleOpenstack as default } from './module';
export { openStackDriver } from './OpenStackDriver';
