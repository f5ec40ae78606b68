import { ImportFields, SourceId, SourceReference } from '../../imports/netbox';

type Value = ImportFields[string];

const isMarker = (value: unknown): value is SourceReference =>
  typeof value === 'object' && value !== null && 'source' in value;

/** What a value refers to: one, both ends of a cable, or nothing. */
export const sourcesIn = (value: Value): SourceId[] =>
  [value]
    .flat()
    .filter(isMarker)
    .map(({ source }) => source);

export const sourcesInFields = (fields: ImportFields): SourceId[] =>
  Object.values(fields).flatMap(sourcesIn);

/** Ids in the place of references; what is not known stays a reference. */
export function resolveFields(
  fields: ImportFields,
  idOf: (source: SourceId) => string | undefined,
): ImportFields {
  const resolved = (one: unknown) =>
    isMarker(one) ? (idOf(one.source) ?? one) : one;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value.map(resolved) : resolved(value)) as Value,
    ]),
  );
}

/** For people: references by what they refer to. */
export const plainValue = (value: Value): unknown => {
  const plain = (one: unknown) => (isMarker(one) ? one.source : one);
  return Array.isArray(value) ? value.map(plain) : plain(value);
};

/**
 * Parts of a batch in their order, so that nothing refers to its own part: a
 * region is in one before it.
 */
export function partsOf<T extends { sourceId: SourceId; fields: ImportFields }>(
  items: readonly T[],
  startsAnew: (before: T, next: T) => boolean = () => false,
): T[][] {
  const parts: T[][] = [];
  const own = new Set<SourceId>();
  const refersToOwn = ({ fields }: T) =>
    sourcesInFields(fields).some(source => own.has(source));
  for (const item of items) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (!part || (before && startsAnew(before, item)) || refersToOwn(item)) {
      parts.push([item]);
      own.clear();
    } else {
      part.push(item);
    }
    own.add(item.sourceId);
  }
  return parts;
}
