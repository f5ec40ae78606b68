/** How far the import of a NetBox is. */
export const netboxRunStates = [
  'waiting',
  'reading',
  /** The difference is known; nothing is changed until somebody says so. */
  'ready',
  'applying',
  'done',
  'failed',
  'cancelled',
] as const;

export type NetboxRunState = (typeof netboxRunStates)[number];

/** Runs in these states keep others of the same server from being started. */
export const activeNetboxRunStates: readonly NetboxRunState[] = [
  'waiting',
  'reading',
  'ready',
  'applying',
];

/** What an import does with an object. */
export const netboxOutcomes = [
  'create',
  'change',
  'same',
  'gone',
  'skipped',
] as const;

export type NetboxOutcome = (typeof netboxOutcomes)[number];

/** Why an object of a NetBox does not become one here. */
export const netboxSkipReasons = [
  'virtual-chassis',
  'provider-network',
  'wireless-link',
  'inventory-item',
  /** It needs one that was skipped, or could not be stored. */
  'needs-other',
  /** A cable with nothing at one side. */
  'open-end',
  /** A cable whose end is no port here. */
  'unknown-end',
  /** A reservation without units. */
  'no-units',
  /** A value that has to be there is missing or not allowed. */
  'invalid',
  /** NetBox has sent something else than its documentation says. */
  'malformed',
  /** A rule of the data center forbids it: a unit is taken, a name is in use. */
  'refused',
] as const;

export type NetboxSkipReason = (typeof netboxSkipReasons)[number];
