/**
 * The command rackstage.
 *
 * @packageDocumentation
 */
export { main } from './main';
