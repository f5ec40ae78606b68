/**
 * The command rackstage.
 *
 * @packageDocumentation
 */
export { main } from './main';
export { requireNoInterruptedRestore } from './restore/interruptedRestore';
