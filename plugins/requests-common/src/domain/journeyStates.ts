/** What becomes of a journey. */
export const journeyStates = ['active', 'done', 'abandoned'] as const;

/** What a step is in, as people see it. */
export const stepStates = [
  'waiting',
  'ready',
  'draft',
  'running',
  'request',
  'done',
  'failed',
  'skipped',
] as const;

/** One of `journeyStates`. */
export type JourneyState = (typeof journeyStates)[number];
/** One of `stepStates`. */
export type StepState = (typeof stepStates)[number];
