/**
 * Pages of the requests context.
 *
 * @packageDocumentation
 */
export { requestsPlugin as default } from './plugin';
export { RequestsSidebarItem } from './components/RequestsSidebarItem';
