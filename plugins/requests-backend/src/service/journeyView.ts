import {
  currentStep,
  Journey,
  JourneyStep,
  JourneySummary,
  stepsDone,
  stepState,
  valuesOf,
} from '@rackstage/plugin-requests-common';
import { JourneyRecord } from '../database/workRecords';

/** As people see it; `drafts` are the steps whose form is half filled. */
export function journeyView(
  journey: JourneyRecord,
  drafts: ReadonlySet<string>,
): Journey {
  return {
    ...summaryView(journey, drafts),
    parameters: journey.parameters as Journey['parameters'],
    steps: journey.steps.map((_, index) => stepView(journey, index, drafts)),
  };
}

export function summaryView(
  journey: JourneyRecord,
  drafts: ReadonlySet<string> = new Set(),
): JourneySummary {
  const { titleKo, finishedAt } = journey;
  const current = currentStep(journey);
  const isActive = journey.state === 'active' && current !== -1;
  return {
    id: journey.id,
    templateRef: journey.templateRef,
    title: journey.title,
    ...(titleKo && { 'title@ko': titleKo }),
    state: journey.state,
    stepsDone: stepsDone(journey),
    stepCount: journey.steps.length,
    revision: journey.revision,
    createdAt: journey.createdAt,
    updatedAt: journey.updatedAt,
    ...(finishedAt && { finishedAt }),
    ...(isActive && { current: stepView(journey, current, drafts) }),
  };
}

function stepView(
  journey: JourneyRecord,
  index: number,
  drafts: ReadonlySet<string>,
): JourneyStep {
  const { id, title, templateRef, optional, ...definition } =
    journey.definition[index];
  const { taskId, requestId, outputs, reason, startedAt, finishedAt } =
    journey.steps[index];
  const titleKo = definition['title@ko'];
  const state = stepState(journey, index, drafts.has(id));
  const opens = ['ready', 'draft', 'failed'].includes(state);
  return {
    id,
    title,
    ...(titleKo && { 'title@ko': titleKo }),
    templateRef,
    optional,
    state,
    ...(opens && {
      values: valuesOf(journey, index) as JourneyStep['values'],
    }),
    ...(taskId && { taskId }),
    ...(requestId && { requestId }),
    ...(outputs && { outputs: outputs as JourneyStep['outputs'] }),
    ...(reason && { reason }),
    ...(startedAt && { startedAt }),
    ...(finishedAt && { finishedAt }),
  };
}
