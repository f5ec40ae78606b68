import { isDeepStrictEqual } from 'node:util';
import { ConflictError } from '@backstage/errors';
import {
  InstanceChange as SettingsChange,
  PowerAction,
} from '@rackstage/plugin-clouds-common';
import { InstanceChange } from '../database/InstancesStore';
import { InstanceRecord, NewInstanceEvent } from '../database/records';
import { derive } from '../reconcilers/instanceView';
import { Caller } from '@rackstage/ownership';
import { utc } from './utc';

/** Who asks, and when. */
interface Asked {
  caller: Caller;
  now: string;
}

/** What somebody asks of an instance, as a change of its desired state. Throws ConflictError where it cannot be asked. */
export function changeSettings(
  change: Omit<SettingsChange, 'revision'>,
  { caller, now }: Asked,
): InstanceChange {
  const { expiresAt, ...rest } = change;
  const fields: Partial<InstanceRecord> = {
    ...rest,
    ...(expiresAt !== undefined && {
      expiresAt: expiresAt ? utc(expiresAt) : undefined,
    }),
  };
  return current => {
    refuseWhileDeleting(current);
    if (Object.keys(fields).length === 0) {
      return { fields };
    }
    return {
      fields: { ...fields, nextAttemptAt: now },
      events: changeEvents(changedFields(current, fields), caller),
    };
  };
}

const changeEvents = (changed: string[], caller: Caller): NewInstanceEvent[] =>
  changed.length === 0
    ? []
    : [
        {
          type: 'Normal',
          reason: 'Changed',
          params: { fields: changed.join(', ') },
          message: 'Its settings were changed',
          actor: caller.ref,
        },
      ];

/** A form sends all that it shows; what is as it was, nobody has changed. */
const changedFields = (
  current: InstanceRecord,
  fields: Partial<InstanceRecord>,
) =>
  (Object.keys(fields) as (keyof InstanceRecord)[]).filter(
    field => !isDeepStrictEqual(fields[field], current[field]),
  );

const powerEvents: Record<PowerAction, string> = {
  start: 'StartRequested',
  stop: 'StopRequested',
  reboot: 'RebootRequested',
};

export function changePower(action: PowerAction, asked: Asked): InstanceChange {
  return current => {
    refuseWhileDeleting(current);
    if (current.readyAt === undefined) {
      throw new ConflictError(
        'The instance is still being made; wait until it runs',
      );
    }
    if (action === 'reboot') {
      if (current.power === 'stopped') {
        throw new ConflictError('The instance is stopped; start it instead');
      }
      const rebootsRequested = current.rebootsRequested + 1;
      return desire(current, { rebootsRequested }, powerEvents.reboot, asked);
    }
    const power = action === 'start' ? 'running' : 'stopped';
    return desire(current, { power }, powerEvents[action], asked);
  };
}

export function requestDeletion(asked: Asked): InstanceChange {
  return current => {
    if (current.deletionProtection) {
      throw new ConflictError(
        'The instance is protected from deletion; take the protection off first',
      );
    }
    const deleteRequestedAt = current.deleteRequestedAt ?? asked.now;
    return desire(current, { deleteRequestedAt }, 'DeletionRequested', asked);
  };
}

/** What is newly desired is tried at once, however often something failed before. */
function desire(
  current: InstanceRecord,
  wanted: Partial<InstanceRecord>,
  reason: string,
  { caller, now }: Asked,
) {
  const fields = { ...wanted, attempts: 0, nextAttemptAt: now };
  const event: NewInstanceEvent = {
    type: 'Normal',
    reason,
    params: {},
    message: `${reason} by ${caller.ref}`,
    actor: caller.ref,
  };
  return {
    fields: { ...fields, ...derive({ ...current, ...fields }, now) },
    events: [event],
  };
}

function refuseWhileDeleting({ deleteRequestedAt }: InstanceRecord): void {
  if (deleteRequestedAt !== undefined) {
    throw new ConflictError('The instance is being deleted');
  }
}
