import { ConflictError } from '@backstage/errors';
import { StepRecord } from '@rackstage/plugin-requests-common';
import { JourneysStore } from '../database/JourneysStore';
import { JourneyRecord } from '../database/workRecords';

const mostTries = 5;

/** When a journey with a step under way is looked at again. */
const followMilliseconds = 1_000;

/**
 * Writes down what became of a step, whatever else happened to the journey
 * meanwhile. `make` says what is to be, or nothing when it no longer applies.
 *
 * @returns the journey as it is then
 */
export async function changeStep(
  journeys: JourneysStore,
  { owner, id }: Pick<JourneyRecord, 'owner' | 'id'>,
  now: string,
  make: (current: JourneyRecord) => JourneyRecord | undefined,
): Promise<JourneyRecord> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const current = await journeys.get(owner, id);
    const made = make(current);
    if (!made) {
      return current;
    }
    const { finishedAt: _1, nextAttemptAt: _2, ...rest } = made;
    const after: JourneyRecord = {
      ...rest,
      revision: current.revision + 1,
      updatedAt: now,
      ...(made.state !== 'active' && {
        finishedAt: current.finishedAt ?? now,
      }),
      ...(isUnderWay(made) && {
        nextAttemptAt: new Date(
          Date.parse(now) + followMilliseconds,
        ).toISOString(),
      }),
    };
    if (await journeys.replace(after, current.revision)) {
      return after;
    }
  }
  throw new ConflictError(
    `The journey ${id} is being changed by too many at once; try again`,
  );
}

/** A step that goes on by itself. */
export const isFollowed = ({ status }: StepRecord) =>
  status === 'running' || status === 'starting' || status === 'request';

/** Also of a journey that was abandoned: its task may still end. */
export const isUnderWay = ({ steps }: Pick<JourneyRecord, 'steps'>) =>
  steps.some(isFollowed);
