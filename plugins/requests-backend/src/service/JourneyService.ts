import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Journey,
  JourneyStepStart,
  JourneySummary,
  NewJourney,
} from '@rackstage/plugin-requests-common';
import { PageQuery, RecordPage } from '@rackstage/stores';

type Credentials = BackstageCredentials;

export interface JourneyListQuery extends PageQuery {
  states?: string[];
  search?: string;
}

/** Names the step, and the revision that the caller has seen. */
export interface StepChange {
  id: string;
  stepId: string;
  revision: number;
}

/** Journeys of whoever asks; nobody else's are there. */
export interface JourneyService {
  list(
    query: JourneyListQuery,
    credentials: Credentials,
  ): Promise<RecordPage<JourneySummary>>;

  /** @throws NotFoundError */
  get(id: string, credentials: Credentials): Promise<Journey>;

  /** @throws InputError when the template is no journey, or its form does not take the parameters */
  create(request: NewJourney, credentials: Credentials): Promise<Journey>;

  /**
   * Starts the template of the step whose turn it is, once for each revision.
   *
   * @throws ConflictError when the journey has moved on meanwhile
   */
  start(
    step: { id: string; stepId: string },
    start: JourneyStepStart,
    credentials: Credentials,
  ): Promise<Journey>;

  skip(change: StepChange, credentials: Credentials): Promise<Journey>;

  reopen(change: StepChange, credentials: Credentials): Promise<Journey>;

  abandon(
    id: string,
    revision: number,
    credentials: Credentials,
  ): Promise<Journey>;
}
