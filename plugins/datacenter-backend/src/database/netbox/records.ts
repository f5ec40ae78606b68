import {
  NetboxOutcome,
  NetboxRunState,
  NetboxSkipReason,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { Ciphertext } from '@rackstage/secrets';
import {
  FieldDifference,
  ImportCursor,
  ImportFields,
  SourceId,
} from '../../imports/netbox';

/** A NetBox that objects are taken over from. */
export interface ServerRecord {
  id: string;
  name: string;
  url: string;
  token: Ciphertext;
  revision: number;
  createdBy: string;
  createdAt: string;
  updatedBy: string;
  updatedAt: string;
}

/** How far the reading is. */
export interface Reading {
  /** Where to go on; absent before the first batch. */
  next?: ImportCursor;
  /** The list that was read last, and how much of it. */
  step?: string;
  done: number;
  total: number;
}

export type OutcomeCounts = Record<NetboxOutcome, number>;

export type RunCounts = Partial<Record<ObjectKindName, OutcomeCounts>>;

/** What is to be done; a run that failed goes on with it. */
export type RunPhase = 'read' | 'apply';

/** One import of one server. */
export interface RunRecord {
  id: string;
  serverId: string;
  /** The server's id until the run has ended. */
  activeServerId?: string;
  state: NetboxRunState;
  phase: RunPhase;
  reading: Reading;
  /** How many items there are: the next one gets this ordinal. */
  staged: number;
  /** Items with lower ordinals are done with. */
  applied: number;
  counts: RunCounts;
  deleteGone: boolean;
  error?: string;
  /** Unexpected ones in a row. */
  failures: number;
  requestedBy: string;
  createdAt: string;
  appliedBy?: string;
  endedAt?: string;
}

/** What becomes of one object of a NetBox in a run. */
export interface ItemRecord {
  runId: string;
  /** Parents first. */
  ordinal: number;
  kind: ObjectKindName;
  step: string;
  sourceId: SourceId;
  title: string;
  outcome: NetboxOutcome;
  /** Of the object here, where there is one. */
  objectId?: string;
  fields: ImportFields;
  /** Of what is changed. */
  changes: FieldDifference[];
  note?: string;
  /** Of what is skipped. */
  reason?: NetboxSkipReason;
  detail?: string;
}

/** Which object has come of which object of a NetBox. */
export interface LinkRecord {
  sourceId: SourceId;
  kind: ObjectKindName;
  objectId: string;
}
