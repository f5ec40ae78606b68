import { ConflictError, InputError } from '@backstage/errors';
import { DriftedField, instanceFields } from '@rackstage/plugin-clouds-common';
import { Caller } from '@rackstage/ownership';
import { InstanceChange } from '../../database/InstancesStore';
import { InstanceFacts, InstanceRecord } from '../../database/records';
import { withField } from '../../reconcilers/applying';
import { derive } from '../../reconcilers/instanceView';
import { chosenDrift, decisionEvent } from './chosenDrift';

export interface Decided {
  caller: Caller;
  now: string;
  credentialRole?: string;
  /** Only these fields; absent: all that drifted. */
  fields?: string[];
}

/** What is there becomes what is asked for. */
export function acceptInstance(
  decided: Decided,
  /** As they are with what is accepted; absent where the spec is not known. */
  facts: InstanceFacts | undefined,
): InstanceChange {
  return current => {
    const accepted = chosenDrift(current, decided.fields);
    const seen = current.seenInstance;
    if (typeof seen !== 'object') {
      throw new ConflictError('The cloud does not have it now');
    }
    const fields = accepted.reduce<Partial<InstanceRecord>>(
      (changed, { field }) => ({
        ...changed,
        ...asObserved[field]?.(current, seen, facts),
      }),
      { known: { ...current.known, ...attributesOf(accepted) } },
    );
    return written(current, fields, 'DriftAccepted', accepted, decided);
  };
}

type Seen = Exclude<InstanceRecord['seenInstance'], 'absent' | undefined>;

const asObserved: Record<
  string,
  | ((
      current: InstanceRecord,
      seen: Seen,
      facts: InstanceFacts | undefined,
    ) => Partial<InstanceRecord>)
  | undefined
> = {
  power: (_, { status }) => ({ power: status as InstanceRecord['power'] }),
  spec: ({ specId }, seen, facts) => {
    if (!facts) {
      throw new InputError(
        `Its spec '${seen.specId}' is not in the inventory; synchronise the account, then accept it`,
      );
    }
    return { specId: seen.specId ?? specId, facts };
  },
  // The volume is its own no more: it stays in the cloud, and can be adopted.
  volume: (current, _, facts) => ({
    facts: facts ?? current.facts,
    volumeGiB: undefined,
    volumeCloudId: undefined,
    volumeAttemptedAt: undefined,
    seenVolume: undefined,
    volumeTimesMissing: 0,
  }),
  securityGroups: (_, { securityGroups }) => ({ securityGroups }),
};

/** What was asked for is brought about anew. */
export function restoreInstance(
  decided: Decided,
  /** Of the spec that the cloud shows, to go back to should it refuse. */
  facts: InstanceFacts | undefined,
): InstanceChange {
  return current => {
    const restored = chosenDrift(current, decided.fields).filter(
      ({ restorable }) => restorable,
    );
    requireSome(restored);
    const names = restored.map(({ field }) => field);
    const seen = current.seenInstance;
    const resizes = names.includes('spec') && typeof seen === 'object';
    return written(
      current,
      {
        applying: withField(
          current,
          ...names.filter(field => field !== 'spec'),
        ),
        ...(resizes && {
          resizeFrom: {
            specId: seen.specId ?? current.specId,
            facts: facts ?? current.facts,
            requestedAt: decided.now,
          },
        }),
        failure: undefined,
      },
      'DriftRestored',
      restored,
      decided,
    );
  };
}

/** What vanished from the cloud is made again, as it was asked for. */
export function makeInstanceAgain(decided: Decided): InstanceChange {
  return current => {
    if (current.management !== 'missing') {
      throw new ConflictError(
        'It is not missing; nothing has to be made again',
      );
    }
    const gone = current.seenInstance === 'absent';
    const fields: Partial<InstanceRecord> = {
      ...(gone && {
        cloudId: undefined,
        createAttemptedAt: undefined,
        seenInstance: undefined,
        timesMissing: 0,
        known: undefined,
      }),
      ...(current.seenVolume === 'absent' && {
        volumeCloudId: undefined,
        volumeAttemptedAt: undefined,
        seenVolume: undefined,
        volumeTimesMissing: 0,
      }),
      applying: [...instanceFields],
      failure: undefined,
    };
    return written(current, fields, 'MadeAgain', [], decided);
  };
}

function written(
  current: InstanceRecord,
  wanted: Partial<InstanceRecord>,
  reason: string,
  drift: DriftedField[],
  { caller, now, credentialRole }: Decided,
): ReturnType<InstanceChange> {
  if (current.deleteRequestedAt !== undefined) {
    throw new ConflictError('The instance is being deleted');
  }
  const fields = {
    ...wanted,
    credentialRole,
    attempts: 0,
    nextAttemptAt: now,
  };
  return {
    fields: { ...fields, ...derive({ ...current, ...fields }, now) },
    events: [decisionEvent(reason, drift, caller)],
  };
}

const attributesOf = (accepted: DriftedField[]) =>
  Object.fromEntries(
    accepted
      .filter(({ restorable }) => !restorable)
      .map(({ field, observed }) => [field, observed]),
  );

function requireSome(restored: DriftedField[]): void {
  if (restored.length === 0) {
    throw new InputError(
      'The cloud cannot be asked for that; accept it, or change it back at the cloud',
    );
  }
}
