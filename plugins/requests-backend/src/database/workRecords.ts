import { JsonObject } from '@backstage/types';
import {
  JourneyProgress,
  StepDefinition,
} from '@rackstage/plugin-requests-common';

/** A half-filled form. */
export interface DraftRecord {
  id: string;
  workspaceId: string;
  /** Entity ref of the person. */
  owner: string;
  templateRef: string;
  journeyId?: string;
  journeyStep?: string;
  /** Which form of the template it is: on its own, or in a journey. */
  formKey: string;
  /** Of the form as it was when this was written. */
  templateHash: string;
  values: JsonObject;
  step: number;
  stepCount: number;
  revision: number;
  updatedAt: string;
  expiresAt: string;
}

/** Without what was entered, which may be much. */
export type DraftHead = Omit<DraftRecord, 'values'>;

export interface JourneyRecord extends JourneyProgress {
  id: string;
  workspaceId: string;
  owner: string;
  idempotencyKey: string;
  templateRef: string;
  title: string;
  titleKo?: string;
  definition: StepDefinition[];
  revision: number;
  createdAt: string;
  updatedAt: string;
  finishedAt?: string;
  /** When the loop looks at it next; absent while nothing runs. */
  nextAttemptAt?: string;
}
