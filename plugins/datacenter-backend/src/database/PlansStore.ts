import {
  FieldValues,
  ObjectKindName,
  PlanState,
  StepState,
} from '@rackstage/plugin-datacenter-common';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { ObjectsTransaction } from './ObjectsStore';
import { HistoryAction } from './records';
import { ViewsStore } from './ViewsStore';

export interface PlanRecord {
  id: string;
  name: string;
  description?: string;
  owner?: string;
  state: PlanState;
  revision: number;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  approvedBy?: string;
  approvedAt?: string;
  /** By which its approval was last asked for. */
  requestId?: string;
}

/** A change that a plan makes. */
export interface StepRecord {
  id: string;
  planId: string;
  /** From 1, in the order in which they are done. */
  number: number;
  action: HistoryAction;
  kind: ObjectKindName;
  objectId: string;
  title: string;
  fields: FieldValues;
  /** Of an update: what the fields were when the plan was made. */
  before: FieldValues;
  baseRevision?: number;
  state: StepState;
  reason?: string;
  doneBy?: string;
  doneAt?: string;
  /** Who is at it; others leave it alone. */
  claimedBy?: string;
  claimedAt?: string;
}

/** A picture of what was done, or of why it cannot be. */
export interface PhotoRecord {
  id: string;
  planId: string;
  stepId: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  addedBy: string;
  addedAt: string;
}

export interface PlanQuery extends PageQuery {
  search?: string;
  states?: PlanState[];
}

export interface PlansReader {
  list(query: PlanQuery): Promise<RecordPage<PlanRecord>>;
  get(id: string): Promise<PlanRecord | undefined>;
  /** In their order. */
  steps(planId: string): Promise<StepRecord[]>;
  /** Without what is in them, in the order in which they were taken. */
  photos(planId: string): Promise<PhotoRecord[]>;
  photoContent(id: string): Promise<Buffer | undefined>;
  /** How many steps plans have in each state. */
  countSteps(
    planIds: string[],
  ): Promise<Map<string, Partial<Record<StepState, number>>>>;
}

export interface PlansTransaction extends PlansReader {
  readonly objects: ObjectsTransaction;
  /** Until the end of the transaction, others that lock the plan wait. */
  lock(id: string): Promise<void>;
  insert(plan: PlanRecord): Promise<void>;
  /** @throws ConflictError when it was changed since the revision */
  update(plan: PlanRecord, revision: number): Promise<void>;
  /** What is approved stays the same by it, and so the revision does. */
  noteRequest(id: string, requestId: string): Promise<void>;
  delete(id: string): Promise<void>;
  addSteps(steps: StepRecord[]): Promise<void>;
  deleteStep(id: string): Promise<void>;
  rebaseStep(step: StepRecord): Promise<void>;
  /** Nobody's, without a claim. */
  claimStep(
    id: string,
    claim?: { claimedBy: string; claimedAt: string },
  ): Promise<void>;
  addPhoto(photo: PhotoRecord, content: Buffer): Promise<void>;
  deletePhoto(id: string): Promise<void>;
  /** @throws ConflictError when somebody else has finished it */
  finishStep(
    step: StepRecord & { state: 'done' | 'impossible' },
  ): Promise<void>;
}

export interface Trial {
  objects: ObjectsTransaction;
  views: ViewsStore;
}

export interface PlansStore extends PlansReader {
  transaction<T>(
    work: (transaction: PlansTransaction) => Promise<T>,
  ): Promise<T>;
  /** What would be: whatever is changed is taken back at the end. */
  trial<T>(work: (trial: Trial) => Promise<T>): Promise<T>;
}
