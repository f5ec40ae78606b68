import { Columns, flag, json, plain } from '@rackstage/stores';
import { ItemRecord, LinkRecord, RunRecord, ServerRecord } from './records';

export const serverColumns: Columns<ServerRecord> = {
  id: plain('id'),
  name: plain('name'),
  url: plain('url'),
  token: json('token'),
  revision: plain('revision'),
  createdBy: plain('created_by'),
  createdAt: plain('created_at'),
  updatedBy: plain('updated_by'),
  updatedAt: plain('updated_at'),
};

export const runColumns: Columns<RunRecord> = {
  id: plain('id'),
  serverId: plain('server_id'),
  activeServerId: plain('active_server_id'),
  state: plain('state'),
  phase: plain('phase'),
  reading: json('reading'),
  staged: plain('staged'),
  applied: plain('applied'),
  counts: json('counts'),
  deleteGone: flag('delete_gone'),
  error: plain('error'),
  failures: plain('failures'),
  requestedBy: plain('requested_by'),
  createdAt: plain('created_at'),
  appliedBy: plain('applied_by'),
  endedAt: plain('ended_at'),
};

export const itemColumns: Columns<ItemRecord> = {
  runId: plain('run_id'),
  ordinal: plain('ordinal'),
  kind: plain('kind'),
  step: plain('step'),
  sourceId: plain('source_id'),
  title: plain('title'),
  outcome: plain('outcome'),
  objectId: plain('object_id'),
  fields: json('fields'),
  changes: json('changes'),
  note: plain('note'),
  reason: plain('reason'),
  detail: plain('detail'),
};

export const linkColumns: Columns<LinkRecord> = {
  sourceId: plain('source_id'),
  kind: plain('kind'),
  objectId: plain('object_id'),
};
