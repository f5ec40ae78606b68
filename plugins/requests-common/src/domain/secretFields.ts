import { JsonObject, JsonValue } from '@backstage/types';

type Schema = Record<string, unknown>;

const isObject = (value: unknown): value is Schema =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Depth to which schemas are followed; a form that refers to itself has no end. */
const deepest = 20;

/**
 * What was entered into a form, without what its schemas call secret and
 * without what no schema knows: who wrote that nobody can say.
 *
 * @param schemas - of the pages of the form
 */
export function withoutSecrets(
  schemas: readonly unknown[],
  values: JsonObject,
): JsonObject {
  return keep(schemas.filter(isObject), values, 0) as JsonObject;
}

function keep(schemas: Schema[], value: JsonValue, depth: number): JsonValue {
  const all = schemas.flatMap(schema => alternatives(schema, depth));
  if (Array.isArray(value)) {
    const items = all.flatMap(({ items: of }) =>
      (Array.isArray(of) ? of : [of]).filter(isObject),
    );
    return items.some(isSecret)
      ? []
      : value.map(item => keep(items, item, depth + 1));
  }
  if (!isObject(value)) {
    return value;
  }
  const kept: JsonObject = {};
  for (const [name, inner] of Object.entries(value as JsonObject)) {
    const known = all.flatMap(({ properties, additionalProperties: more }) => {
      const property = isObject(properties) && Object.hasOwn(properties, name);
      const schema = property ? properties[name] : more;
      return schema === true || isObject(schema)
        ? [schema === true ? {} : schema]
        : [];
    });
    // A part of the form that only its own field knows has no properties of its own.
    const isOpen = depth > 0 && all.every(schema => !schema.properties);
    const isKnown = known.length > 0 || isOpen;
    const expanded = known.flatMap(schema => alternatives(schema, depth));
    if (inner !== undefined && isKnown && !expanded.some(isSecret)) {
      kept[name] = keep(known, inner, depth + 1);
    }
  }
  return kept;
}

function isSecret(schema: Schema): boolean {
  const field = schema['ui:field'];
  const options = schema['ui:options'];
  const widget =
    schema['ui:widget'] ?? (isObject(options) ? options.widget : undefined);
  return (
    field === 'Secret' ||
    widget === 'password' ||
    schema.format === 'password' ||
    schema.writeOnly === true
  );
}

/** A schema and all that may apply beside it. */
function alternatives(schema: Schema, depth: number): Schema[] {
  if (depth > deepest) {
    return [schema];
  }
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap(name => {
    const list = schema[name];
    return Array.isArray(list) ? list : [];
  });
  const conditional = ['then', 'else'].map(name => schema[name]);
  const dependent = ['dependencies', 'dependentSchemas'].flatMap(name => {
    const named = schema[name];
    return isObject(named) ? Object.values(named) : [];
  });
  return [
    schema,
    ...[...parts, ...conditional, ...dependent]
      .filter(isObject)
      .flatMap(part => alternatives(part, depth + 1)),
  ];
}

/** The first page of a form that asks for a secret: what was entered there is not kept, and has to be entered again. */
export function firstSecretPage(schemas: readonly unknown[]): number {
  const page = schemas.findIndex(schema => holdsSecret(schema, 0));
  return page === -1 ? Infinity : page;
}

function holdsSecret(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object' || depth > deepest) {
    return false;
  }
  return (
    (isObject(value) && isSecret(value)) ||
    Object.values(value).some(inner => holdsSecret(inner, depth + 1))
  );
}
