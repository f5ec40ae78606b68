import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  JourneyStepStart,
  newStep,
  NewJourney,
  Refusal,
  reopenStep,
  settle,
  skipStep,
  startStep,
  whyNotReopen,
  whyNotSkip,
  whyNotStart,
} from '@rackstage/plugin-requests-common';
import { randomUUID } from 'node:crypto';
import { Callers } from '../approval/Callers';
import { DraftsStore } from '../database/DraftsStore';
import { JourneysStore } from '../database/JourneysStore';
import { JourneyRecord } from '../database/workRecords';
import { StepStarter } from '../reconcilers/StepStarter';
import { formKeyOf } from './formKey';
import { JourneyListQuery, JourneyService, StepChange } from './JourneyService';
import { JourneyTemplates } from './JourneyTemplates';
import { journeyView, summaryView } from './journeyView';
import { requireShallow } from './requireShallow';

type Credentials = BackstageCredentials;

export interface JourneyServiceOptions {
  callers: Callers;
  journeys: JourneysStore;
  drafts: DraftsStore;
  templates: JourneyTemplates;
  starter: StepStarter;
  workspaceId: string;
  now(): Date;
}

const refusals: Record<Refusal, string> = {
  ended: 'The journey has ended; begin a new one',
  notItsTurn: 'It is not the turn of this step; reload to see where it is',
  busy: 'A step is running; wait until it ends',
  notOptional: 'This step is not optional; fill in its form',
};

export class DefaultJourneyService implements JourneyService {
  constructor(private readonly options: JourneyServiceOptions) {}

  async list(query: JourneyListQuery, credentials: Credentials) {
    const { journeys, drafts } = this.options;
    const owner = await this.options.callers.personOf(credentials);
    const page = await journeys.list({ ...query, owner });
    const keys = new Set(
      (await drafts.list({ owner }, {})).map(({ formKey }) => formKey),
    );
    return {
      ...page,
      items: page.items.map(journey =>
        summaryView(
          journey,
          new Set(
            journey.definition
              .filter(({ id }) => keys.has(formKeyOf(journey.id, id)))
              .map(({ id }) => id),
          ),
        ),
      ),
    };
  }

  async get(id: string, credentials: Credentials) {
    const owner = await this.options.callers.personOf(credentials);
    return this.view(await this.options.journeys.get(owner, id));
  }

  async create(request: NewJourney, credentials: Credentials) {
    requireShallow(request.parameters);
    const { journeys, drafts, templates, workspaceId } = this.options;
    const { templateRef, idempotencyKey } = request;
    const parameters = request.parameters as JsonObject;
    const owner = await this.options.callers.personOf(credentials);
    const template = await templates.get(templateRef, parameters, credentials);
    const now = this.now();
    const journey = await journeys.insert(
      settle<JourneyRecord>(
        {
          ...template,
          id: randomUUID(),
          workspaceId,
          owner,
          idempotencyKey,
          templateRef,
          parameters,
          state: 'active',
          steps: template.definition.map(() => newStep),
          revision: 1,
          createdAt: now,
          updatedAt: now,
        },
        now,
      ),
    );
    await drafts.deleteForm(owner, templateRef, formKeyOf());
    return this.view(journey);
  }

  async start(
    { id, stepId }: { id: string; stepId: string },
    { revision, values, secrets }: JourneyStepStart,
    credentials: Credentials,
  ) {
    requireShallow(values);
    const { drafts, starter } = this.options;
    const journey = await this.change(
      { id, stepId, revision },
      credentials,
      whyNotStart,
      // Before it is done: whoever takes over then looks whether it was.
      (before, index) => ({
        ...startStep(before, index, this.now()),
        nextAttemptAt: starter.giveUpAt(),
      }),
    );
    const started = await starter.start(
      journey,
      stepId,
      { values: values as JsonObject, secrets },
      credentials,
    );
    const { owner } = journey;
    const { templateRef } = journey.definition[indexOf(journey, stepId)];
    await drafts.deleteForm(owner, templateRef, formKeyOf(id, stepId));
    return this.view(started);
  }

  async skip(change: StepChange, credentials: Credentials) {
    return this.view(
      await this.change(change, credentials, whyNotSkip, (before, index) =>
        skipStep(before, index, this.now()),
      ),
    );
  }

  async reopen(change: StepChange, credentials: Credentials) {
    return this.view(
      await this.change(change, credentials, whyNotReopen, reopenStep),
    );
  }

  async abandon(id: string, revision: number, credentials: Credentials) {
    const owner = await this.options.callers.personOf(credentials);
    const before = await this.options.journeys.get(owner, id);
    if (before.state !== 'active') {
      throw new ConflictError(refusals.ended);
    }
    return this.view(
      await this.write({ ...before, state: 'abandoned' }, revision),
    );
  }

  private async change(
    { id, stepId, revision }: StepChange,
    credentials: Credentials,
    whyNot: (journey: JourneyRecord, index: number) => Refusal | undefined,
    make: (journey: JourneyRecord, index: number) => JourneyRecord,
  ): Promise<JourneyRecord> {
    const owner = await this.options.callers.personOf(credentials);
    const before = await this.options.journeys.get(owner, id);
    const index = indexOf(before, stepId);
    const refusal = whyNot(before, index);
    if (refusal) {
      throw new ConflictError(refusals[refusal]);
    }
    return this.write(make(before, index), revision);
  }

  private async write(
    journey: JourneyRecord,
    revision: number,
  ): Promise<JourneyRecord> {
    const now = this.now();
    const { finishedAt: _, ...rest } = journey;
    const after: JourneyRecord = {
      ...rest,
      revision: revision + 1,
      updatedAt: now,
      ...(journey.state !== 'active' && { finishedAt: now }),
    };
    if (!(await this.options.journeys.replace(after, revision))) {
      throw new ConflictError(
        'The journey has moved on in another tab or on another device; reload to see where it is',
      );
    }
    return after;
  }

  private async view(journey: JourneyRecord) {
    const { id, owner } = journey;
    const drafts = await this.options.drafts.list({ owner }, { journeyId: id });
    return journeyView(
      journey,
      new Set(drafts.map(({ journeyStep = '' }) => journeyStep)),
    );
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

/** @throws NotFoundError */
function indexOf({ definition, id }: JourneyRecord, stepId: string): number {
  const index = definition.findIndex(step => step.id === stepId);
  if (index === -1) {
    const known = definition.map(step => `'${step.id}'`).join(', ');
    throw new NotFoundError(
      `The journey ${id} has no step '${stepId}'; its steps are ${known}`,
    );
  }
  return index;
}
