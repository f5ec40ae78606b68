import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, toError } from '@backstage/errors';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { moveStep, StepRecord } from '@rackstage/plugin-requests-common';
import { JourneysStore } from '../database/JourneysStore';
import { JourneyRecord } from '../database/workRecords';
import { isRefusal } from '../provisioning/tasks';
import { changeStep } from './changeStep';

/** The parameter by which the task of a step is found again. */
export const stepKeyParameter = 'journeyStepKey';

/** Told apart by try, so that a retry is not taken for the one before. */
export const stepKey = (
  { id }: Pick<JourneyRecord, 'id'>,
  stepId: string,
  { attempt }: Pick<StepRecord, 'attempt'>,
) => `${id}/${stepId}/${attempt}`;

/** A start that is not written down after this was interrupted. */
const patienceMilliseconds = 30_000;

export interface StepStarterOptions {
  journeys: JourneysStore;
  scaffolder: ScaffolderService;
  now(): Date;
  /** A task runs that has to be followed. */
  onStarted(): void;
}

/** Starts the template of a step as the person who asked for it. */
export class StepStarter {
  constructor(private readonly options: StepStarterOptions) {}

  /** When somebody else has to find out what became of a start. */
  giveUpAt(): string {
    const now = this.options.now().getTime();
    return new Date(now + patienceMilliseconds).toISOString();
  }

  /** @throws what the template says against it; the step is then open again */
  async start(
    journey: JourneyRecord,
    stepId: string,
    { values, secrets }: { values: JsonObject; secrets?: JsonObject },
    credentials: BackstageCredentials,
  ): Promise<JourneyRecord> {
    const { journeys, scaffolder, now, onStarted } = this.options;
    const index = journey.definition.findIndex(({ id }) => id === stepId);
    const { attempt } = journey.steps[index];
    const key = stepKey(journey, stepId, { attempt });
    const change = async (step: Partial<StepRecord>) => {
      const time = now().toISOString();
      const changed = await changeStep(journeys, journey, time, current =>
        isOfTry(current.steps[index], attempt)
          ? moveStep(current, index, step, time)
          : undefined,
      );
      onStarted();
      return changed;
    };
    try {
      const { taskId } = await scaffolder.scaffold(
        {
          templateRef: journey.definition[index].templateRef,
          values: { ...values, [stepKeyParameter]: key },
          secrets: secrets as Record<string, string> | undefined,
        },
        { credentials },
      );
      return await change({ status: 'running', taskId, reason: undefined });
    } catch (error) {
      if (error instanceof ConflictError) {
        throw error;
      }
      if (isRefusal(error)) {
        const reason = toError(error).message.slice(0, 1000);
        await change({ status: 'failed', reason });
      }
      // Otherwise it may have been started: the loop finds out.
      throw error;
    }
  }
}

/** Whether this try still waits for its task, or was given up a moment too early. */
const isOfTry = ({ status, attempt, taskId }: StepRecord, ofTry: number) =>
  attempt === ofTry &&
  !taskId &&
  (status === 'starting' || status === 'failed');
