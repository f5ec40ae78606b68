/**
 * Pages of clouds: accounts, their inventory, and instances.
 *
 * @packageDocumentation
 */
export { cloudsPlugin as default } from './plugin';
