/** What the trail keeps of one event. Fields that are absent are not kept. */
export interface AuditRow {
  /** The run of a process that wrote it: one chain each. */
  writer: string;
  /** In that chain, from 1 on. */
  seq: number;
  /** RFC 3339, UTC. */
  at: string;
  plugin: string;
  /** `<plugin>.<event>`. */
  event: string;
  severity: AuditSeverity;
  status: AuditStatus;
  /** Entity ref of a user, or name of a service; absent when nobody is signed in. */
  actor?: string;
  address?: string;
  userAgent?: string;
  method?: string;
  /** Without the query, which may hold secrets. */
  path?: string;
  requestId?: string;
  /** `entity`, or what kind of thing of a plugin. */
  targetType?: string;
  targetId?: string;
  workspaceId?: string;
  /** How often it happened, where that was put together. */
  count: number;
  error?: string;
  /** Canonical JSON. */
  meta: string;
  /** What a search for text looks into. */
  words: string;
  /** Hash of the row before it. */
  previous: string;
  hash: string;
}

export type AuditSeverity = 'low' | 'medium' | 'high' | 'critical';

export type AuditStatus = 'initiated' | 'succeeded' | 'failed';

/** An event that has no place in a chain yet. */
export type AuditDraft = Omit<
  AuditRow,
  'writer' | 'seq' | 'words' | 'previous' | 'hash'
>;

/** The last row of a chain. */
export interface AuditHead {
  writer: string;
  seq: number;
  hash: string;
}
