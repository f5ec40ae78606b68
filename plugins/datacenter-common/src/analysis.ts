/** Kinds of objects of which it can be said what hangs on them. */
export const failableKinds = [
  'panels',
  'feeds',
  'racks',
  'devices',
  'cables',
  'room-objects',
] as const;

/** What becomes of a device when something else fails, the worst first. */
export const failureEffects = [
  'down',
  'isolated',
  'not-redundant',
  'fewer-connections',
] as const;

export type FailureEffect = (typeof failureEffects)[number];
