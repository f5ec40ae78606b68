/**
 * Keeps every plugin's audit events, in chains that show tampering.
 *
 * @packageDocumentation
 */
export type {
  AuditDraft,
  AuditHead,
  AuditRow,
  AuditSeverity,
  AuditStatus,
} from './AuditRow';
export { AuditTrail } from './AuditTrail';
export { chain, hashOf, noHash, wordsOf } from './canonical';
export { migrateTrail } from './migrateTrail';
export {
  auditColumns,
  auditEventsTable,
  auditHeadsTable,
  auditSegmentsTable,
} from './rows';
export { auditTrailFactory } from './services';
export { DatabaseTrailStore } from './TrailStore';
export type { TrailStore } from './TrailStore';
export { TrailWriter } from './TrailWriter';
export type { TrailWriterOptions } from './TrailWriter';
