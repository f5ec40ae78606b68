/** What two readings of a cloud, one after the other, tell of what happened between them. */
export const inventoryEventReasons = [
  'Appeared',
  'Disappeared',
  'StatusChanged',
  /** The cloud gave it up, and says why. */
  'Fault',
  /** Of a region: it, or a part of it, does not answer any more. */
  'ReadingFailed',
  'ReadingResumed',
] as const;

export type InventoryEventReason = (typeof inventoryEventReasons)[number];
