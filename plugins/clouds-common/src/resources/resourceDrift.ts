import {
  attributeDrift,
  canonical,
  DriftedField,
  KnownAttributes,
} from '../domain/drift';
import { steadyStatuses } from './planResource';
import { ObservedResource, ResourceKind, ResourceLinks } from './ResourceKind';
import { referenceOf } from './references';

/** What was asked of a resource, and what of that is only being brought about. */
export interface DesiredResource {
  spec: object;
  links: ResourceLinks;
  known?: KnownAttributes;
  /** Fields that somebody asked for and that are not reached yet. */
  applying: readonly string[];
}

type Values = Record<string, unknown>;

/**
 * Where the cloud has a resource otherwise than it was once reached.
 *
 * @returns undefined while the cloud is at work on it, so that nothing can be said yet
 */
export function resourceDrift(
  kind: ResourceKind,
  desired: DesiredResource,
  seen: ObservedResource & KnownAttributes,
): DriftedField[] | undefined {
  if (!steadyStatuses.includes(seen.status)) {
    return undefined;
  }
  const told = kind.specOf(seen) as Values;
  const changed = changeableFields(kind)
    .filter(field => field in told && !desired.applying.includes(field))
    .flatMap<DriftedField>(field => {
      const wanted = wantedValue(kind, field, desired);
      return wanted === undefined ||
        isSame(kind, field, wanted.value, told[field])
        ? []
        : [
            {
              field,
              desired: wanted.value,
              observed: told[field],
              restorable: true,
            },
          ];
    });
  const { name, labels } = seen;
  return [...changed, ...attributeDrift(desired.known, { name, labels })];
}

/** The fields of a kind that may be changed, so that the cloud can be asked for them. */
export function changeableFields({
  schema,
}: Pick<ResourceKind, 'schema'>): string[] {
  return Object.keys(schema.properties).filter(
    field => schema.properties[field]['x-change'] !== undefined,
  );
}

/**
 * What is to be acted on: what the cloud has changed by itself is taken as it is there, in the cloud's own names, so that
 * nothing but what somebody asked for is brought about.
 */
export function actedOn(
  desired: Pick<DesiredResource, 'spec' | 'links'>,
  drift: DriftedField[],
): Pick<DesiredResource, 'spec' | 'links'> {
  const left = drift.filter(({ restorable }) => restorable);
  const named = left.flatMap(({ field, observed }) =>
    Array.isArray(observed)
      ? observed.map((id, index) => [`${field}.${index}`, id] as const)
      : [[field, observed] as const],
  );
  const fields = left.map(({ field }) => field);
  const others = Object.entries(desired.links).filter(
    ([path]) => !fields.includes(path.split('.')[0]),
  );
  return {
    spec: {
      ...desired.spec,
      ...Object.fromEntries(
        left.map(({ field, observed }) => [field, observed]),
      ),
    },
    links: {
      ...Object.fromEntries(others),
      ...Object.fromEntries(
        named
          .filter((entry): entry is [string, string] =>
            Boolean(typeof entry[1] === 'string' && entry[1]),
          )
          .map(([path, id]) => [path, { id, cloudId: id, state: 'ready' }]),
      ),
    },
  };
}

/** In the cloud's names; undefined while one of them is not known. */
function wantedValue(
  kind: ResourceKind,
  field: string,
  { spec, links }: DesiredResource,
): { value: unknown } | undefined {
  const property = kind.schema.properties[field];
  const value = (spec as Values)[field] ?? property.default;
  if (referenceOf(property)?.from !== 'managed' || value === undefined) {
    return { value };
  }
  if (!Array.isArray(value)) {
    const cloudId = links[field]?.cloudId;
    return cloudId === undefined ? undefined : { value: cloudId };
  }
  const names = value.map((_, index) => links[`${field}.${index}`]?.cloudId);
  return names.includes(undefined) ? undefined : { value: names };
}

const isSame = (
  kind: ResourceKind,
  field: string,
  wanted: unknown,
  told: unknown,
) =>
  kind.isSame?.(field, wanted, told) ?? canonical(wanted) === canonical(told);
