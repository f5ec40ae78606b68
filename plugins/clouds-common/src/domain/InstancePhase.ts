/** One word for people; nothing decides on it. */
export const instancePhases = [
  'Pending',
  'Creating',
  'Running',
  'Starting',
  'Stopping',
  'Stopped',
  'Rebooting',
  'Resizing',
  'Deleting',
  'Deleted',
  'Released',
  'Failed',
  'Missing',
  'Unknown',
] as const;

export type InstancePhase = (typeof instancePhases)[number];
