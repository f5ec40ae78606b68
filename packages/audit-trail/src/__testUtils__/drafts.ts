import { AuditDraft } from '../AuditRow';

export const aDraft = (fields: Partial<AuditDraft> = {}): AuditDraft => ({
  at: '2026-01-01T00:00:00.000Z',
  plugin: 'clouds',
  event: 'clouds.createInstances',
  severity: 'medium',
  status: 'succeeded',
  actor: 'user:default/ann',
  count: 1,
  meta: '{}',
  ...fields,
});
