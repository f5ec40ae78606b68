/**
 * Finds the tasks that people have started from templates.
 *
 * @packageDocumentation
 */
export { searchModuleScaffolder as default } from './module';
