import {
  ObservedInstance,
  planInstance,
} from '@rackstage/plugin-clouds-common';
import { InstanceChange } from '../database/InstancesStore';
import { InstanceRecord } from '../database/records';
import { isStuck } from './failures';
import { eventsBetween } from './instanceEvents';
import { derive, firstKnown, intentOf, observationOf } from './instanceView';
import { isSame } from './isSame';

/** What a reading of the inventory changes in an instance: `observed` is what was seen of it, if anything. */
export function instanceSighting(
  observed: ObservedInstance | undefined,
  now: string,
): InstanceChange {
  return (current: InstanceRecord) => {
    if (!observed) {
      // Not seen is not gone: the reconciler looks for it by its id.
      return { fields: { nextAttemptAt: current.nextAttemptAt ?? now } };
    }
    const merged = { ...current, seenInstance: observed, observedAt: now };
    const step = planInstance(intentOf(merged), observationOf(merged));
    if (step === 'settled') {
      merged.applying = undefined;
    }
    merged.known = firstKnown(merged);
    const after = { ...merged, ...derive(merged, now) };
    const { seenInstance, observedAt, phase, conditions } = after;
    return {
      fields: {
        seenInstance,
        observedAt,
        timesMissing: 0,
        phase,
        conditions,
        management: after.management,
        drift: after.drift,
        known: after.known,
        applying: after.applying,
        nextAttemptAt:
          step === 'settled' ||
          step === 'broken' ||
          (isStuck(current) && isSame(current.seenInstance, observed))
            ? current.nextAttemptAt
            : (current.nextAttemptAt ?? now),
      },
      events: eventsBetween(current, after),
    };
  };
}

/** Whether nothing but the time at which it was seen is new. */
export function isNoNews(
  record: InstanceRecord,
  sighting: InstanceChange,
): boolean {
  const { fields, events = [] } = sighting(record);
  const { observedAt, ...rest } = fields;
  return (
    events.length === 0 &&
    (Object.keys(rest) as (keyof typeof rest)[]).every(key =>
      isSame(rest[key], record[key]),
    )
  );
}
