/**
 * Sites, rooms, racks and devices of the data center as catalog entities.
 *
 * @packageDocumentation
 */
export { catalogModuleDatacenter as default } from './module';
