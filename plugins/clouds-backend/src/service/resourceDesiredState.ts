import { ConflictError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  changeProblems,
  managedReferences,
  resourceKind,
  ResourceLinks,
} from '@rackstage/plugin-clouds-common';
import { NewEvent, ResourceRecord } from '../database/records';
import { ResourceRecordChange } from '../database/ResourcesStore';
import { withField } from '../reconcilers/applying';
import { deriveResource } from '../reconcilers/resourceView';
import { Caller } from '@rackstage/ownership';
import { changedFields } from './changedFields';
import { requireNoProblems } from './resourceRequest';

/** Who asks, and when. */
interface Asked {
  caller: Caller;
  now: string;
  /** Whose credential of the account it is done with; absent: that of the account. */
  credentialRole?: string;
}

/** What somebody asks of a resource, as a change of its desired state. */
export function changeResourceSettings(
  wanted: Pick<
    Partial<ResourceRecord>,
    'owner' | 'labels' | 'deletionProtection' | 'workspaceId' | 'spec' | 'facts'
  >,
  /** Of the spec that is wanted. */
  links: ResourceLinks,
  { caller, now, credentialRole }: Asked,
): ResourceRecordChange {
  return current => {
    if (current.deleteRequestedAt !== undefined) {
      throw new ConflictError('The resource is being deleted');
    }
    if (wanted.spec) {
      requireNoProblems(
        changeProblems(resourceKind(current.kind), current.spec, wanted.spec),
      );
    }
    const changed = changedFields(current, wanted).filter(
      field => field !== 'facts',
    );
    if (Object.keys(wanted).length === 0) {
      return { fields: {} };
    }
    // What is newly desired is tried at once, however often something failed before.
    const fields: Partial<ResourceRecord> = {
      ...wanted,
      nextAttemptAt: now,
      ...(wanted.spec &&
        changed.includes('spec') && {
          applying: withField(
            current,
            ...changedKeys(current.spec, wanted.spec),
          ),
          credentialRole,
          attempts: 0,
          failure: undefined,
        }),
    };
    return {
      fields: {
        ...fields,
        ...deriveResource({ ...current, ...fields }, links, now),
      },
      events: changed.length === 0 ? [] : [changedEvent(changed, caller)],
    };
  };
}

export function requestResourceDeletion({
  caller,
  now,
  credentialRole,
}: Asked): ResourceRecordChange {
  return current => {
    if (current.deletionProtection) {
      throw new ConflictError(
        'The resource is protected from deletion; take the protection off first',
      );
    }
    const inUse = managedReferences(
      resourceKind(current.kind),
      current.spec,
    ).find(({ path, field, whenDeleted }) => path === field && whenDeleted);
    if (inUse) {
      throw new ConflictError(
        `The resource is in use by what '${inUse.field}' names; take it from there first`,
      );
    }
    const fields = {
      deleteRequestedAt: current.deleteRequestedAt ?? now,
      credentialRole,
      attempts: 0,
      nextAttemptAt: now,
    };
    return {
      fields: {
        ...fields,
        ...deriveResource({ ...current, ...fields }, {}, now),
      },
      events: [
        {
          type: 'Normal',
          reason: 'DeletionRequested',
          params: {},
          message: `DeletionRequested by ${caller.ref}`,
          actor: caller.ref,
        },
      ],
    };
  };
}

const changedKeys = (before: JsonObject, after: JsonObject): string[] =>
  Object.keys({ ...before, ...after }).filter(
    key => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );

const changedEvent = (changed: string[], caller: Caller): NewEvent => ({
  type: 'Normal',
  reason: 'Changed',
  params: { fields: changed.join(', ') },
  message: 'Its settings were changed',
  actor: caller.ref,
});
