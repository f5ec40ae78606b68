import { Columns, json, plain } from '@rackstage/stores';
import { DraftHead, DraftRecord, JourneyRecord } from './workRecords';

export const draftHeadColumns: Columns<DraftHead> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  owner: plain('owner'),
  templateRef: plain('template_ref'),
  journeyId: plain('journey_id'),
  journeyStep: plain('journey_step'),
  formKey: plain('form_key'),
  templateHash: plain('template_hash'),
  step: plain('step'),
  stepCount: plain('step_count'),
  revision: plain('revision'),
  updatedAt: plain('updated_at'),
  expiresAt: plain('expires_at'),
};

export const draftColumns: Columns<DraftRecord> = {
  ...draftHeadColumns,
  values: json('entered'),
};

export const journeyColumns: Columns<JourneyRecord> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  owner: plain('owner'),
  idempotencyKey: plain('idempotency_key'),
  templateRef: plain('template_ref'),
  title: plain('title'),
  titleKo: plain('title_ko'),
  state: plain('state'),
  definition: json('definition'),
  parameters: json('parameters'),
  steps: json('steps'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  finishedAt: plain('finished_at'),
  nextAttemptAt: plain('next_attempt_at'),
};
