/**
 * Rooms, racks, devices, ports and cables, and the plans to change them.
 *
 * @packageDocumentation
 */
export { datacenterPlugin as default } from './plugin';
