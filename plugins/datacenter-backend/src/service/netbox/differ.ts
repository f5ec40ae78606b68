import {
  fieldOf,
  FieldValues,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { differences, FieldDifference } from '../../imports/netbox';
import { Match, Wanted } from './matchObjects';

export interface Difference {
  changes: FieldDifference[];
  /** What differs and cannot be changed any more. */
  note?: string;
}

/** What makes an object what a NetBox says. */
export function differ(
  kind: ObjectKindName,
  { sourceId, fields }: Wanted,
  { record }: Match,
): Difference {
  const [found] =
    differences(
      [{ kind, sourceId, id: record.id, fields: record.fields }],
      [{ kind, item: { sourceId, fields } }],
    )[kind]?.change ?? [];
  const all = found?.fields ?? [];
  const isFixed = ({ name }: FieldDifference) =>
    Boolean(fieldOf(kind, name)?.fixed);
  const fixed = all.filter(isFixed).map(({ name }) => name);
  return {
    changes: all.filter(change => !isFixed(change)),
    ...(fixed.length > 0 && {
      note: `${fixed.join(', ')} cannot be changed any more; remove it here, and the next import makes it anew`,
    }),
  };
}

export const changedFields = (changes: FieldDifference[]): FieldValues =>
  Object.fromEntries(
    changes.map(change => [change.name, change.new]),
  ) as FieldValues;
