import { Columns, plain } from '@rackstage/stores';
import { AuditRow } from './AuditRow';

export const auditEventsTable = 'audit_events';
export const auditHeadsTable = 'audit_heads';
export const auditSegmentsTable = 'audit_segments';

export const auditColumns: Columns<AuditRow> = {
  writer: plain('writer'),
  seq: plain('seq'),
  at: plain('at'),
  plugin: plain('plugin'),
  event: plain('event'),
  severity: plain('severity'),
  status: plain('status'),
  actor: plain('actor'),
  address: plain('address'),
  userAgent: plain('user_agent'),
  method: plain('method'),
  path: plain('path'),
  requestId: plain('request_id'),
  targetType: plain('target_type'),
  targetId: plain('target_id'),
  workspaceId: plain('workspace_id'),
  count: plain('count'),
  error: plain('error'),
  meta: plain('meta'),
  words: plain('words'),
  previous: plain('previous'),
  hash: plain('hash'),
};
