/** The life of a plan: it is drawn up, approved, carried out step by step, and closed. */
export const planStates = [
  'draft',
  'approved',
  'in-progress',
  'done',
  'cancelled',
] as const;

export type PlanState = (typeof planStates)[number];

export const stepStates = ['open', 'done', 'impossible'] as const;

export type StepState = (typeof stepStates)[number];

/** What checks find; `refused` says in its message why the change cannot be made. */
export const planProblemCodes = [
  'refused',
  'changed-meanwhile',
  'rack-too-heavy',
  'device-too-deep',
  'feed-over-limit',
  'feed-over-breaker',
  'feed-over-at-loss',
  'one-side-only',
  'airflow-conflict',
  'zone-too-hot',
  'zone-too-hot-at-loss',
  'cable-too-long',
  'cable-does-not-fit',
  'media-do-not-match',
  'speeds-differ',
] as const;

export type PlanProblemCode = (typeof planProblemCodes)[number];
