/**
 * Events of instances, for webhooks.
 *
 * @packageDocumentation
 */
export { webhooksModuleClouds as default } from './module';
