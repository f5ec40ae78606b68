/**
 * Text in several languages side by side in YAML, JSON and JSON Schema.
 *
 * @packageDocumentation
 */
export { localize } from './localize';
