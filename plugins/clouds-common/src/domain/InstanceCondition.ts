import { Condition } from './conditions';

/** One thing that is true, false or not known about an instance. */
export type InstanceCondition = Condition<InstanceConditionType>;

/**
 * - `Created`: the cloud has finished building it
 * - `VolumeAttached`: its data volume is attached; only where one was asked for
 * - `SpecAsAsked`: it has the spec that it was resized to; only while it is being resized
 * - `PowerAsAsked`: it runs, or is stopped, as somebody asked
 * - `Synced`: the last exchange with the cloud about it worked
 * - `Ready`: all of the above
 * - `Expired`: its time is up and only its protection keeps it; not there otherwise
 */
export const instanceConditionTypes = [
  'Created',
  'VolumeAttached',
  'SpecAsAsked',
  'PowerAsAsked',
  'Synced',
  'Ready',
  'Expired',
] as const;

export type InstanceConditionType = (typeof instanceConditionTypes)[number];
