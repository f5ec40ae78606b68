import { Condition } from '../domain/conditions';

export type ResourceCondition = Condition<ResourceConditionType>;

/**
 * - `Created`: the cloud has finished making it
 * - `AsAsked`: the cloud has it as somebody asked
 * - `Synced`: the last exchange with the cloud about it worked
 * - `Ready`: all of the above
 */
export const resourceConditionTypes = [
  'Created',
  'AsAsked',
  'Synced',
  'Ready',
] as const;

export type ResourceConditionType = (typeof resourceConditionTypes)[number];
