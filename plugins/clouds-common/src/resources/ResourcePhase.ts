/** One word for people; nothing decides on it. */
export const resourcePhases = [
  'Pending',
  'Creating',
  'Ready',
  'Changing',
  'Deleting',
  'Deleted',
  'Released',
  'Failed',
  'Missing',
  'Unknown',
] as const;

export type ResourcePhase = (typeof resourcePhases)[number];
