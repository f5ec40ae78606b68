/**
 * Pages of the data center: rooms, racks, devices, cables.
 *
 * @packageDocumentation
 */
export { datacenterPlugin as default } from './plugin';
