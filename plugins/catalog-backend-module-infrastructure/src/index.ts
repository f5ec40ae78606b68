/**
 * The catalog model of infrastructure.
 *
 * @packageDocumentation
 */
export { catalogModuleInfrastructure as default } from './module';
export { relationPairs, resourceTypes } from './resourceTypes';
