import { ManagedKind } from './ManagedKind';
import { ResourceKind, ResourceLinks } from './ResourceKind';
import { PropertySchema, ResourceReference } from './ResourceSchema';

type ToManaged = Extract<ResourceReference, { from: 'managed' }>;

/** A place in a spec that names another thing managed here. */
export interface ManagedReference {
  /** Where: `attachedTo`, or `targets.3` in a list. */
  path: string;
  /** The field of the schema. */
  field: string;
  kind: ManagedKind | 'instance';
  id: string;
  whenDeleted?: 'clear';
}

/** Everything managed here that a spec names. */
export function managedReferences(
  kind: Pick<ResourceKind, 'schema'>,
  spec: object,
): ManagedReference[] {
  return Object.entries(kind.schema.properties).flatMap(([field, property]) => {
    const reference = referenceOf(property);
    if (reference?.from !== 'managed') {
      return [];
    }
    const value = (spec as Record<string, unknown>)[field];
    const named: [path: string, id: unknown][] = Array.isArray(value)
      ? value.map((id, index) => [`${field}.${index}`, id])
      : [[field, value]];
    return named.flatMap(([path, id]) =>
      typeof id === 'string'
        ? [{ path, id, field, ...targetOf(reference) }]
        : [],
    );
  });
}

/** What a field, or each item of a list, names. */
export function referenceOf(
  property: PropertySchema,
): ResourceReference | undefined {
  return property['x-resource'] ?? property.items?.['x-resource'];
}

/** The spec with the cloud's names of what it refers to; undefined while one of them has none. */
export function inCloudTerms<TSpec extends object>(
  kind: Pick<ResourceKind, 'schema'>,
  spec: TSpec,
  links: ResourceLinks,
): TSpec | undefined {
  return mapReferences(kind, spec, ({ path }) => links[path]?.cloudId);
}

/** The other way round: what the links do not know is left out. */
export function inManagedTerms<TSpec extends object>(
  kind: Pick<ResourceKind, 'schema'>,
  spec: TSpec,
  links: ResourceLinks,
): TSpec {
  const idOf = (cloudId: string) =>
    Object.values(links).find(link => link?.cloudId === cloudId)?.id;
  const known = withoutReferences(
    kind,
    spec,
    ({ id }) => idOf(id) === undefined,
  );
  return mapReferences(kind, known, ({ id }) => idOf(id)) ?? known;
}

/** The spec without what is gone: a field is taken away, an item out of its list. */
export function withoutReferences<TSpec extends object>(
  kind: Pick<ResourceKind, 'schema'>,
  spec: TSpec,
  isGone: (reference: ManagedReference) => boolean,
): TSpec {
  const gone = new Set(
    managedReferences(kind, spec)
      .filter(isGone)
      .map(({ path }) => path),
  );
  return Object.fromEntries(
    Object.entries(spec)
      .filter(([field]) => !gone.has(field))
      .map(([field, value]) => [
        field,
        Array.isArray(value)
          ? value.filter((_, index) => !gone.has(`${field}.${index}`))
          : value,
      ]),
  ) as TSpec;
}

function mapReferences<TSpec extends object>(
  kind: Pick<ResourceKind, 'schema'>,
  spec: TSpec,
  nameOf: (reference: ManagedReference) => string | undefined,
): TSpec | undefined {
  const names = new Map(
    managedReferences(kind, spec).map(reference => [
      reference.path,
      nameOf(reference),
    ]),
  );
  if ([...names.values()].includes(undefined)) {
    return undefined;
  }
  return Object.fromEntries(
    Object.entries(spec).map(([field, value]) => [
      field,
      Array.isArray(value)
        ? value.map((item, index) => names.get(`${field}.${index}`) ?? item)
        : (names.get(field) ?? value),
    ]),
  ) as TSpec;
}

const targetOf = ({ kind, whenDeleted }: ToManaged) => ({ kind, whenDeleted });
