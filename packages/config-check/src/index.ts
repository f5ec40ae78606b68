/**
 * Finds what is wrong in configuration files, and names the file and the line.
 *
 * @packageDocumentation
 */
export { checkConfig, describeFinding, isMistake } from './checkConfig';
export type { ConfigFinding } from './checkConfig';
export { configFiles } from './configFiles';
export type { SchemaNode } from './findUnknownKeys';
export { describeSchema, loadSchema } from './loadSchema';
export type { LoadedSchema } from './loadSchema';
export {
  interruptedDatabase,
  interruptedMarker,
  requireNoInterruptedRestore,
  restoreAgain,
  restoreCommand,
} from './interruptedRestore';
