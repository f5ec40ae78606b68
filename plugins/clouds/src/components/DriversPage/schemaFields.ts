import { JsonObject, JsonValue } from '@backstage/types';

export interface SchemaField {
  /** With the objects that it is in: `proxy.host`. */
  name: string;
  title?: string;
  description?: string;
  required: boolean;
}

/** Every value that a JSON schema asks for; one of several alternatives is not required. */
export function fieldsOf(
  schema: JsonObject,
  prefix = '',
  alternative = false,
): SchemaField[] {
  const required = alternative ? [] : asList(schema.required);
  const own = Object.entries(asObject(schema.properties)).flatMap(
    ([key, value]) => {
      const property = asObject(value);
      const name = prefix + key;
      if (property.properties) {
        return fieldsOf(property, `${name}.`, !required.includes(key));
      }
      return [
        {
          name,
          title: asText(property.title),
          description: asText(property.description),
          required: required.includes(key),
        },
      ];
    },
  );
  const others = [...asList(schema.oneOf), ...asList(schema.anyOf)].flatMap(
    one => fieldsOf(asObject(one), prefix, true),
  );
  const seen = new Set<string>();
  return [...own, ...others].filter(
    ({ name }) => !seen.has(name) && seen.add(name),
  );
}

const asObject = (value: JsonValue | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : {};

const asList = (value: JsonValue | undefined): JsonValue[] =>
  Array.isArray(value) ? value : [];

const asText = (value: JsonValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;
