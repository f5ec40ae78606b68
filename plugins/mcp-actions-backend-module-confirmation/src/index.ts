/**
 * Has assistants confirm what is destructive, and asks no secrets of them.
 *
 * @packageDocumentation
 */
export { confirmedActionsServiceFactory as default } from './service';
