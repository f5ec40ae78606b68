/**
 * Has assistants confirm what is destructive, and keeps secrets from them.
 *
 * @packageDocumentation
 */
export { confirmedActionsServiceFactory as default } from './service';
