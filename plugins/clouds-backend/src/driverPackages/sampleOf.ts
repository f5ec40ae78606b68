import { JsonObject, JsonValue } from '@backstage/types';

/** A text that no cloud takes for a credential. */
const text = 'of-the-check-of-a-package';

/**
 * Made-up values that satisfy a schema, as far as that can be guessed: what it
 * requires, and nothing else. Addresses lead to this machine, where nothing listens.
 */
export function sampleOf(schema: JsonObject): JsonObject {
  return valueOf(schema) as JsonObject;
}

function valueOf(schema: JsonObject): JsonValue {
  const [given] = [
    schema.const,
    schema.default,
    (schema.enum as JsonValue[] | undefined)?.[0],
    (schema.examples as JsonValue[] | undefined)?.[0],
  ].filter(value => value !== undefined);
  if (given !== undefined) {
    return given;
  }
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return schema.minItems
        ? [valueOf((schema.items ?? {}) as JsonObject)]
        : [];
    case 'integer':
    case 'number':
      return (schema.minimum as number | undefined) ?? 1;
    case 'boolean':
      return false;
    default:
      return schema.format === 'uri' ? 'http://127.0.0.1:9' : text;
  }
}

function objectOf(schema: JsonObject): JsonObject {
  const variants = (schema.oneOf ?? schema.anyOf) as JsonObject[] | undefined;
  const properties = (schema.properties ?? {}) as Record<string, JsonObject>;
  const required = (schema.required ?? []) as string[];
  return {
    ...Object.fromEntries(
      required
        .filter(name => properties[name])
        .map(name => [name, valueOf(properties[name])]),
    ),
    ...(variants && objectOf({ type: 'object', ...variants[0] })),
  };
}
