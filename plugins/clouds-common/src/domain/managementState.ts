/**
 * How what is managed here and what the cloud has stand to each other.
 *
 * - `in-sync`: the cloud has it as it is asked for, or is being brought there
 * - `drifted`: the cloud has it, but somebody changed it there
 * - `missing`: the cloud had it and does not have it any more
 * - `unknown`: the cloud has it and nobody manages it here
 * - `only-here`: it is asked for, and the cloud has not been seen to have it yet
 */
export const managementStates = [
  'in-sync',
  'drifted',
  'missing',
  'unknown',
  'only-here',
] as const;

export type ManagementState = (typeof managementStates)[number];

/** The states of what is managed here. */
export const managedStates = managementStates.filter(
  (state): state is Exclude<ManagementState, 'unknown'> => state !== 'unknown',
);

export type ManagedState = (typeof managedStates)[number];

export interface ManagementFacts {
  managed: boolean;
  /** `never`: not yet. `absent`: it was there and is not, which several looks in a row have confirmed. */
  seen: 'never' | 'present' | 'absent';
  /** The cloud has something else than what was reached once. */
  drifted: boolean;
}

/** The one word for it, in lists and on pages. */
export function managementState({
  managed,
  seen,
  drifted,
}: ManagementFacts): ManagementState {
  if (!managed) {
    return 'unknown';
  }
  switch (seen) {
    case 'never':
      return 'only-here';
    case 'absent':
      return 'missing';
    default:
      return drifted ? 'drifted' : 'in-sync';
  }
}
