/** What a process of its own loads: the driver, and nothing of the portal. */
export { openStackDriver as driver } from './OpenStackDriver';
