/**
 * One thing that is true, false or not known about an instance. Decisions and
 * people read conditions; the phase only sums them up in a word.
 */
export interface InstanceCondition {
  type: InstanceConditionType;
  status: 'True' | 'False' | 'Unknown';
  /** One word in CamelCase that programs and translations can rely on. */
  reason: string;
  /** For people, English; what the cloud said, where it said something. */
  message?: string;
  /** When the status last changed; RFC 3339, UTC. */
  since: string;
}

/**
 * - `Created`: the cloud has finished building it
 * - `VolumeAttached`: its data volume is attached; only where one was asked for
 * - `PowerAsAsked`: it runs, or is stopped, as somebody asked
 * - `Synced`: the last exchange with the cloud about it worked
 * - `Ready`: all of the above
 */
export const instanceConditionTypes = [
  'Created',
  'VolumeAttached',
  'PowerAsAsked',
  'Synced',
  'Ready',
] as const;

export type InstanceConditionType = (typeof instanceConditionTypes)[number];
