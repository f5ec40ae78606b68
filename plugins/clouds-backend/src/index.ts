/**
 * Cloud accounts, their inventory, and the instances that are managed there.
 *
 * @packageDocumentation
 */
export { cloudsPlugin as default } from './plugin';
