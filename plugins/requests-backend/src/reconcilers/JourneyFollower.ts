import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { LeasedWork, LeaseOptions } from '@rackstage/leased-loop';
import {
  moveStep,
  RequestState,
  StepRecord,
} from '@rackstage/plugin-requests-common';
import { JourneysStore } from '../database/JourneysStore';
import { JourneyRecord } from '../database/workRecords';
import { findTask, isGone, outputOf } from '../provisioning/tasks';
import { changeStep, isFollowed } from './changeStep';
import { stepKey, stepKeyParameter } from './StepStarter';

/** Milliseconds between two looks at a task: it may take seconds, or an hour. */
const pauseAfter = (running: number) =>
  Math.min(30_000, Math.max(1_000, running / 10));

export interface JourneyFollowerOptions {
  journeys: JourneysStore;
  scaffolder: ScaffolderService;
  auth: AuthService;
  logger: LoggerService;
  /** Absent when it is not the person's own. */
  requestOf(
    id: string,
    requester: string,
  ): Promise<{ state: RequestState; taskId?: string } | undefined>;
  now(): Date;
  /** A step has ended. */
  onMoved(journey: JourneyRecord): void;
}

/** Follows the task of the step that runs, and gives the next one its turn. */
export class JourneyFollower implements LeasedWork<JourneyRecord> {
  readonly name = 'journeys';
  readonly concurrency = 8;

  constructor(private readonly options: JourneyFollowerOptions) {}

  claim(lease: LeaseOptions, limit: number): Promise<JourneyRecord[]> {
    return this.options.journeys.claimDue(lease, this.now(), limit);
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.journeys.renewLeases(lease, ids);
  }

  makeAllDue(): Promise<void> {
    return this.options.journeys.makeAllDue(this.now());
  }

  async untilNextDue(): Promise<number | undefined> {
    const next = await this.options.journeys.nextDueAt();
    return next === undefined
      ? undefined
      : Date.parse(next) - this.options.now().getTime();
  }

  async process(journey: JourneyRecord, lease: LeaseOptions): Promise<void> {
    const { journeys, logger } = this.options;
    const index = journey.steps.findIndex(isFollowed);
    let next: string | undefined;
    if (index !== -1) {
      next = this.nextLook(journey.steps[index]);
      try {
        const change = await this.look(journey, index);
        next = change ? await this.write(journey, index, change) : next;
      } catch (error) {
        logger.warn('The task of a journey could not be followed', {
          journeyId: journey.id,
          reason: toError(error).message,
        });
      }
    }
    await journeys.release(lease, journey.id, next);
  }

  private async write(
    journey: JourneyRecord,
    index: number,
    change: Partial<StepRecord>,
  ): Promise<string | undefined> {
    const { journeys, onMoved } = this.options;
    const now = this.now();
    const seen = journey.steps[index];
    const after = await changeStep(journeys, journey, now, current => {
      const { status, attempt } = current.steps[index];
      const isSame = status === seen.status && attempt === seen.attempt;
      return isSame ? moveStep(current, index, change, now) : undefined;
    });
    onMoved(after);
    return after.nextAttemptAt;
  }

  private async look(
    journey: JourneyRecord,
    index: number,
  ): Promise<Partial<StepRecord> | undefined> {
    const { auth } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const step = journey.steps[index];
    if (step.requestId) {
      return this.lookAtRequest(step.requestId, journey.owner, credentials);
    }
    return step.taskId
      ? this.lookAtTask(step.taskId, credentials)
      : this.findTask(journey, index, credentials);
  }

  private async lookAtTask(
    taskId: string,
    credentials: BackstageCredentials,
  ): Promise<Partial<StepRecord> | undefined> {
    const { scaffolder } = this.options;
    try {
      const { status } = await scaffolder.getTask({ taskId }, { credentials });
      switch (status) {
        case 'completed': {
          const outputs = await this.outputsOf(taskId, credentials);
          const { requestId } = outputs;
          return typeof requestId === 'string'
            ? { status: 'request', requestId, outputs }
            : { status: 'done', outputs, reason: undefined };
        }
        case 'failed':
        case 'cancelled':
          return { status: 'failed', reason: status };
        default:
          return undefined;
      }
    } catch (error) {
      if (isGone(error)) {
        return { status: 'failed', reason: 'gone' };
      }
      throw error;
    }
  }

  /** What a template asked for is made when others have agreed; the step ends with that. */
  private async lookAtRequest(
    requestId: string,
    requester: string,
    credentials: BackstageCredentials,
  ): Promise<Partial<StepRecord> | undefined> {
    const request = await this.options.requestOf(requestId, requester);
    if (!request) {
      return { status: 'failed', reason: 'gone' };
    }
    const { state, taskId } = request;
    switch (state) {
      case 'completed': {
        const made = taskId ? await this.outputsOf(taskId, credentials) : {};
        return { status: 'done', outputs: { ...made, requestId } };
      }
      case 'rejected':
      case 'withdrawn':
      case 'expired':
      case 'handed-back':
        return { status: 'failed', reason: state };
      default:
        return undefined;
    }
  }

  private async outputsOf(
    taskId: string,
    credentials: BackstageCredentials,
  ): Promise<JsonObject> {
    const events = await this.options.scaffolder
      .getLogs({ taskId }, { credentials })
      .catch((error): Awaited<ReturnType<ScaffolderService['getLogs']>> => {
        // Old tasks are cleared away; what was made is there without it.
        if (isGone(error)) {
          return [];
        }
        throw error;
      });
    return outputOf(events);
  }

  /** The start, by the person or a program of theirs, was not written down: it was interrupted, or its answer was lost. */
  private async findTask(
    journey: JourneyRecord,
    index: number,
    credentials: BackstageCredentials,
  ): Promise<Partial<StepRecord>> {
    const { scaffolder } = this.options;
    const step = journey.steps[index];
    const key = stepKey(journey, journey.definition[index].id, step);
    const taskId = await findTask(
      scaffolder,
      {
        since: step.startedAt ?? '',
        isIt: parameters => parameters[stepKeyParameter] === key,
      },
      credentials,
    );
    return taskId
      ? { status: 'running', taskId }
      : { status: 'failed', reason: 'interrupted' };
  }

  private nextLook({ startedAt }: StepRecord): string {
    const now = this.options.now().getTime();
    const running = now - Date.parse(startedAt ?? this.now());
    return new Date(now + pauseAfter(running)).toISOString();
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}
