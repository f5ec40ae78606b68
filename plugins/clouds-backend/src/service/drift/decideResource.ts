import { ConflictError, InputError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import {
  changeableFields,
  DriftedField,
  ResourceFacts,
  resourceKind,
  ResourceLinks,
} from '@rackstage/plugin-clouds-common';
import { ResourceRecord } from '../../database/records';
import { ResourceRecordChange } from '../../database/ResourcesStore';
import { withField } from '../../reconcilers/applying';
import { deriveResource } from '../../reconcilers/resourceView';
import { chosenDrift, decisionEvent } from './chosenDrift';
import { Decided } from './decideInstance';

/** What is there becomes what is asked for. */
export function acceptResource(
  decided: Decided,
  /** What the spec and what follows from it become, in names of what is managed here. */
  accepted: { spec: JsonObject; facts: ResourceFacts },
  links: ResourceLinks,
): ResourceRecordChange {
  return current => {
    const drift = chosenDrift(current, decided.fields);
    const known = Object.fromEntries(
      drift
        .filter(({ restorable }) => !restorable)
        .map(({ field, observed }) => [field, observed as JsonValue]),
    );
    return written(
      current,
      { ...accepted, known: { ...current.known, ...known } },
      'DriftAccepted',
      { drift, links, decided },
    );
  };
}

/** What was asked for is brought about anew. */
export function restoreResource(
  decided: Decided,
  links: ResourceLinks,
): ResourceRecordChange {
  return current => {
    const drift = chosenDrift(current, decided.fields).filter(
      ({ restorable }) => restorable,
    );
    if (drift.length === 0) {
      throw new InputError(
        'The cloud cannot be asked for that; accept it, or change it back at the cloud',
      );
    }
    const applying = withField(current, ...drift.map(({ field }) => field));
    return written(current, { applying, failure: undefined }, 'DriftRestored', {
      drift,
      links,
      decided,
    });
  };
}

/** What vanished from the cloud is made again, as it was asked for. */
export function makeResourceAgain(
  decided: Decided,
  links: ResourceLinks,
): ResourceRecordChange {
  return current => {
    if (current.management !== 'missing') {
      throw new ConflictError(
        'It is not missing; nothing has to be made again',
      );
    }
    const lacking = resourceKind(current.kind).schema.required.filter(
      field => current.spec[field] === undefined,
    );
    if (lacking.length > 0) {
      throw new ConflictError(
        `The cloud never told its ${lacking.join(', ')}, so it cannot be made again; release it and create another one`,
      );
    }
    return written(
      current,
      {
        cloudId: undefined,
        createAttemptedAt: undefined,
        observed: undefined,
        timesMissing: 0,
        known: undefined,
        failure: undefined,
        applying: changeableFields(resourceKind(current.kind)),
      },
      'MadeAgain',
      { drift: [], links, decided },
    );
  };
}

function written(
  current: ResourceRecord,
  wanted: Partial<ResourceRecord>,
  reason: string,
  context: { drift: DriftedField[]; links: ResourceLinks; decided: Decided },
): ReturnType<ResourceRecordChange> {
  const { drift, links, decided } = context;
  const { caller, now, credentialRole } = decided;
  if (current.deleteRequestedAt !== undefined) {
    throw new ConflictError('The resource is being deleted');
  }
  const fields = {
    ...wanted,
    credentialRole,
    attempts: 0,
    nextAttemptAt: now,
  };
  return {
    fields: {
      ...fields,
      ...deriveResource({ ...current, ...fields }, links, now),
    },
    events: [decisionEvent(reason, drift, caller)],
  };
}
