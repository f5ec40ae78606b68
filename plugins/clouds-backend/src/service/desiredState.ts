import { ConflictError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  InstanceChange as SettingsChange,
  PowerAction,
  warnedBefore,
} from '@rackstage/plugin-clouds-common';
import { InstanceChange } from '../database/InstancesStore';
import { InstanceRecord, NewEvent } from '../database/records';
import { withField } from '../reconcilers/applying';
import { derive } from '../reconcilers/instanceView';
import { Caller } from '@rackstage/ownership';
import { utc } from '@rackstage/stores';
import { changedFields } from './changedFields';
import { withoutShare } from './sharing';

/** Who asks, and when. */
interface Asked {
  caller: Caller;
  now: string;
  /** Whose credential of the account it is done with; absent: that of the account. */
  credentialRole?: string;
}

/** What somebody asks of an instance, as a change of its desired state. Throws ConflictError where it cannot be asked. */
export function changeSettings(
  change: Omit<SettingsChange, 'revision' | 'spec'>,
  {
    caller,
    now,
    credentialRole,
    resize,
    warningLeads,
  }: Asked & {
    /** The spec that it is to get. */
    resize?: Pick<InstanceRecord, 'specId' | 'facts'>;
    /** Seconds before its end at which its owner is told. */
    warningLeads: number[];
  },
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
    // Where it belongs it needs no share.
    const moved = fields.workspaceId !== undefined && {
      sharedWith: withoutShare(current, fields.workspaceId),
    };
    if (resize && resize.specId !== current.specId) {
      const asked = { caller, now, credentialRole };
      return askForResize(current, { ...fields, ...moved }, resize, asked);
    }
    if (Object.keys(fields).length === 0) {
      return { fields };
    }
    const changed = changedFields(current, fields);
    return {
      fields: {
        ...fields,
        ...moved,
        // Another end has warnings of its own.
        ...(changed.includes('expiresAt') && {
          expiryWarnedSeconds: warnedBefore(
            fields.expiresAt,
            now,
            warningLeads,
          ),
        }),
        nextAttemptAt: now,
      },
      events: changeEvents(changed, caller),
    };
  };
}

const changeEvents = (changed: string[], caller: Caller): NewEvent[] =>
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

/** It keeps what it had, to get it back should the cloud refuse. */
function askForResize(
  current: InstanceRecord,
  wanted: Partial<InstanceRecord>,
  { specId, facts }: Pick<InstanceRecord, 'specId' | 'facts'>,
  asked: Asked,
) {
  if (current.readyAt === undefined) {
    throw new ConflictError(
      'The instance is still being made; wait until it runs',
    );
  }
  if (current.resizeFrom) {
    throw new ConflictError(
      'The instance is being resized already; wait until that is done',
    );
  }
  const resizeFrom = {
    specId: current.specId,
    facts: current.facts,
    requestedAt: asked.now,
  };
  return desire(
    current,
    {
      ...wanted,
      specId,
      facts,
      resizeFrom,
      // A resize may start it; what somebody did to it at the cloud stays as it is.
      ...(!current.drift?.some(({ field }) => field === 'power') && {
        applying: withField(current, 'power'),
      }),
    },
    'ResizeRequested',
    asked,
    { from: current.facts.spec.name, to: facts.spec.name },
  );
}

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
    const applying = withField(current, 'power');
    if (action === 'reboot') {
      if (current.power === 'stopped') {
        throw new ConflictError('The instance is stopped; start it instead');
      }
      const rebootsRequested = current.rebootsRequested + 1;
      return desire(
        current,
        { rebootsRequested, applying },
        powerEvents.reboot,
        asked,
      );
    }
    const power = action === 'start' ? 'running' : 'stopped';
    return desire(current, { power, applying }, powerEvents[action], asked);
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
  { caller, now, credentialRole }: Asked,
  params: JsonObject = {},
) {
  const fields = {
    ...wanted,
    credentialRole,
    attempts: 0,
    nextAttemptAt: now,
  };
  const event: NewEvent = {
    type: 'Normal',
    reason,
    params,
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
