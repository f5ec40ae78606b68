import { ConflictError } from '@backstage/errors';
import { Caller } from '@rackstage/ownership';
import { DriftedField } from '@rackstage/plugin-clouds-common';
import { Management, NewEvent } from '../../database/records';

/**
 * What is decided on: all that drifted, or only some of it.
 *
 * @throws ConflictError when it did not drift, or does not any more
 */
export function chosenDrift(
  { drift = [] }: Pick<Management, 'drift'>,
  fields: string[] | undefined,
): DriftedField[] {
  const chosen = drift.filter(
    ({ field }) => fields === undefined || fields.includes(field),
  );
  const lacking = fields?.filter(
    field => !chosen.some(one => one.field === field),
  );
  if (chosen.length === 0 || lacking?.length) {
    throw new ConflictError(
      `Nothing differs in the cloud any more${lacking?.length ? ` in ${lacking.join(', ')}` : ''}; load it again`,
    );
  }
  return chosen;
}

export function decisionEvent(
  reason: string,
  drift: DriftedField[],
  { ref }: Caller,
): NewEvent {
  const fields = drift.map(({ field }) => field).join(', ');
  return {
    type: 'Normal',
    reason,
    params: { fields },
    message: `${reason}${fields ? `: ${fields}` : ''} by ${ref}`,
    actor: ref,
  };
}
