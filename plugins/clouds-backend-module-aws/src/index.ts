/**
 * AWS as a cloud of the portal.
 *
 * @packageDocumentation
 */
export { cloudsModuleAws as default } from './module';
export { awsDriver } from './awsDriver';
