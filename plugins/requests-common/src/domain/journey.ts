import { JsonObject, JsonValue } from '@backstage/types';
import { holds, render } from './expressions';
import { JourneyState, StepState } from './journeyStates';

/** One step of a journey, as its template said when the journey began. */
export interface StepDefinition {
  id: string;
  title: string;
  'title@ko'?: string;
  templateRef: string;
  /** What the form begins with; texts may have expressions. */
  values: JsonObject;
  optional: boolean;
  /** The step is left out unless this holds. */
  when?: string;
}

/** What has become of a step. */
export interface StepRecord {
  status:
    'open' | 'starting' | 'running' | 'request' | 'done' | 'failed' | 'skipped';
  /** How often it was started; tells one try from the next. */
  attempt: number;
  taskId?: string;
  requestId?: string;
  outputs?: JsonObject;
  reason?: string;
  startedAt?: string;
  finishedAt?: string;
}

export interface JourneyProgress {
  definition: StepDefinition[];
  parameters: JsonObject;
  steps: StepRecord[];
  state: JourneyState;
}

export const newStep: StepRecord = { status: 'open', attempt: 0 };

const isBehind = ({ status }: StepRecord) =>
  status === 'done' || status === 'skipped';

/** The step whose turn it is; -1 when there is none. */
export function currentStep({ steps }: Pick<JourneyProgress, 'steps'>): number {
  return steps.findIndex(step => !isBehind(step));
}

/** What expressions may speak of. */
function contextOf(journey: JourneyProgress): JsonObject {
  return {
    parameters: journey.parameters,
    steps: Object.fromEntries(
      journey.definition.map(({ id }, index) => [
        id,
        { output: journey.steps[index].outputs ?? {} },
      ]),
    ),
  };
}

/** What the form of a step begins with. */
export function valuesOf(journey: JourneyProgress, index: number): JsonObject {
  const { values } = journey.definition[index];
  return render(values as JsonValue, contextOf(journey)) as JsonObject;
}

/** Leaves out steps whose condition does not hold, up to the first that has its turn; ends when there is none. */
export function settle<T extends JourneyProgress>(journey: T, now: string): T {
  if (journey.state !== 'active') {
    return journey;
  }
  let steps = journey.steps;
  for (;;) {
    const index = currentStep({ steps });
    if (index === -1) {
      return { ...journey, steps, state: 'done' };
    }
    const { when } = journey.definition[index];
    const isOpen = steps[index].status === 'open';
    const left = when !== undefined && isOpen;
    if (!left || holds(when, contextOf({ ...journey, steps }))) {
      return { ...journey, steps };
    }
    steps = replaced(steps, index, {
      ...steps[index],
      status: 'skipped',
      reason: 'when',
      finishedAt: now,
    });
  }
}

/** Why a step cannot do this now. */
export type Refusal = 'ended' | 'notItsTurn' | 'busy' | 'notOptional';

const isBusy = ({ status }: StepRecord) =>
  status === 'starting' || status === 'running' || status === 'request';

export function whyNotStart(
  journey: JourneyProgress,
  index: number,
): Refusal | undefined {
  if (journey.state !== 'active') {
    return 'ended';
  }
  if (index !== currentStep(journey)) {
    return 'notItsTurn';
  }
  return isBusy(journey.steps[index]) ? 'busy' : undefined;
}

export function whyNotSkip(
  journey: JourneyProgress,
  index: number,
): Refusal | undefined {
  return (
    whyNotStart(journey, index) ??
    (journey.definition[index].optional ? undefined : 'notOptional')
  );
}

/** A step that is behind, or failed, can be done again while nothing runs. */
export function whyNotReopen(
  journey: JourneyProgress,
  index: number,
): Refusal | undefined {
  if (journey.state === 'abandoned') {
    return 'ended';
  }
  if (journey.steps.some(isBusy)) {
    return 'busy';
  }
  const { status, reason } = journey.steps[index];
  const isReopenable =
    status === 'done' ||
    status === 'failed' ||
    (status === 'skipped' && reason !== 'when');
  return isReopenable ? undefined : 'notItsTurn';
}

export function startStep<T extends JourneyProgress>(
  journey: T,
  index: number,
  now: string,
): T {
  const { attempt } = journey.steps[index];
  return withStep(journey, index, {
    status: 'starting',
    attempt: attempt + 1,
    startedAt: now,
  });
}

export function skipStep<T extends JourneyProgress>(
  journey: T,
  index: number,
  now: string,
): T {
  const { attempt } = journey.steps[index];
  const skipped = { status: 'skipped' as const, attempt, finishedAt: now };
  return settle(withStep(journey, index, skipped), now);
}

/** What was left out by its condition is asked again when its turn comes. */
export function reopenStep<T extends JourneyProgress>(
  journey: T,
  index: number,
): T {
  const steps = journey.steps.map((step, at) => {
    const again =
      at === index ||
      (at > index && step.status === 'skipped' && step.reason === 'when');
    return again ? { status: 'open' as const, attempt: step.attempt } : step;
  });
  return { ...journey, steps, state: 'active' };
}

/** A step that was started goes on, ends well, or fails. */
export function moveStep<T extends JourneyProgress>(
  journey: T,
  index: number,
  change: Partial<StepRecord>,
  now: string,
): T {
  const step = { ...journey.steps[index], ...change };
  if (step.status === 'done' || step.status === 'failed') {
    step.finishedAt = now;
  }
  return settle(withStep(journey, index, step), now);
}

export function stepState(
  journey: JourneyProgress,
  index: number,
  hasDraft: boolean,
): StepState {
  const { status } = journey.steps[index];
  if (status === 'starting') {
    return 'running';
  }
  if (status !== 'open') {
    return status;
  }
  if (journey.state !== 'active' || index !== currentStep(journey)) {
    return 'waiting';
  }
  return hasDraft ? 'draft' : 'ready';
}

export const stepsDone = ({ steps }: Pick<JourneyProgress, 'steps'>): number =>
  steps.filter(isBehind).length;

function withStep<T extends JourneyProgress>(
  journey: T,
  index: number,
  step: StepRecord,
): T {
  return { ...journey, steps: replaced(journey.steps, index, step) };
}

function replaced(
  steps: StepRecord[],
  index: number,
  step: StepRecord,
): StepRecord[] {
  return steps.map((before, at) => (at === index ? step : before));
}
