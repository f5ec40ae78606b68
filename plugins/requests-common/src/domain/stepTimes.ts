import { FrozenStep } from './Chain';

const hour = 3_600_000;

/** When somebody is reminded of a step, and what becomes of one that nobody decides; RFC 3339. */
export interface StepTimes {
  remindsAt?: string;
  escalatesAt?: string;
  expiresAt?: string;
}

/** When something happens by itself to a step that was opened at a time. */
export function stepTimes(step: FrozenStep, openedAt: string): StepTimes {
  const after = (hours: number | undefined) =>
    hours === undefined
      ? undefined
      : new Date(Date.parse(openedAt) + hours * hour).toISOString();
  return {
    remindsAt: after(step.remindAfterHours),
    escalatesAt: after(step.escalateAfterHours),
    expiresAt: after(step.expireAfterHours),
  };
}
