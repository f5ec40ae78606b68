import {
  ObjectKindName,
  NetboxOutcome,
} from '@rackstage/plugin-datacenter-common';
import { OutcomeCounts, RunCounts } from '../../database/netbox/records';

const none: OutcomeCounts = {
  create: 0,
  change: 0,
  same: 0,
  gone: 0,
  skipped: 0,
};

/** Counts with more of one outcome. */
export function countMore(
  counts: RunCounts,
  items: readonly { kind: ObjectKindName; outcome: NetboxOutcome }[],
  by = 1,
): RunCounts {
  const after: RunCounts = { ...counts };
  for (const { kind, outcome } of items) {
    const before = after[kind] ?? none;
    after[kind] = { ...before, [outcome]: before[outcome] + by };
  }
  return after;
}
