import type { z as Zod, ZodTypeAny } from 'zod/v3';
import { Schema } from './types';

type Primitive = string | number | boolean | null;

/** Looks up `#/components/schemas/…`. */
export type Resolve = (ref: string) => Schema;

/**
 * The registry takes zod and gives JSON schema to its callers. What zod has no
 * word for (`propertyNames`, formats) is left to the check against the document.
 */
export function zodOf(
  schema: Schema,
  resolve: Resolve,
  z: typeof Zod,
): ZodTypeAny {
  const made = schema.$ref
    ? zodOf(resolve(schema.$ref), resolve, z)
    : withoutDefault(schema, resolve, z);
  const described = schema.description
    ? made.describe(schema.description)
    : made;
  return schema.default === undefined
    ? described
    : described.default(schema.default);
}

function withoutDefault(
  schema: Schema,
  resolve: Resolve,
  z: typeof Zod,
): ZodTypeAny {
  const { allOf, anyOf, type } = schema;
  if (allOf) {
    // The way to describe a reference; only ever of one.
    return zodOf(allOf[0], resolve, z);
  }
  if (schema.enum) {
    return anyOfThese(schema.enum as Primitive[], z);
  }
  if (anyOf) {
    const [first, second, ...rest] = anyOf.map(each => zodOf(each, resolve, z));
    return second ? z.union([first, second, ...rest]) : first;
  }
  switch (type) {
    case 'string':
      return textOf(schema, z);
    case 'integer':
      return numberOf(schema, z.number().int());
    case 'number':
      return numberOf(schema, z.number());
    case 'boolean':
      return z.boolean();
    case 'null':
      return z.null();
    case 'array': {
      let list = z.array(zodOf(schema.items ?? {}, resolve, z));
      list = schema.minItems === undefined ? list : list.min(schema.minItems);
      return schema.maxItems === undefined ? list : list.max(schema.maxItems);
    }
    case 'object':
      return schema.properties
        ? objectOf(schema, resolve, z)
        : z.record(valueOf(schema, resolve, z));
    default:
      return z.any();
  }
}

export function objectOf(schema: Schema, resolve: Resolve, z: typeof Zod) {
  const required = new Set(schema.required);
  const shape = Object.entries(schema.properties ?? {}).map(([name, inner]) => {
    const made = zodOf(inner, resolve, z);
    // What has a default may be left out; `optional` would leave it undefined.
    const given = required.has(name) || inner.default !== undefined;
    return [name, given ? made : made.optional()];
  });
  const object = z.object(Object.fromEntries(shape));
  return schema.additionalProperties === false
    ? object.strict()
    : object.passthrough();
}

function anyOfThese(values: Primitive[], z: typeof Zod): ZodTypeAny {
  if (values.every(value => typeof value === 'string')) {
    return z.enum(values as [string, ...string[]]);
  }
  const [first, second, ...rest] = values.map(value => z.literal(value));
  return second ? z.union([first, second, ...rest]) : first;
}

function valueOf(schema: Schema, resolve: Resolve, z: typeof Zod) {
  return typeof schema.additionalProperties === 'object'
    ? zodOf(schema.additionalProperties, resolve, z)
    : z.any();
}

function textOf(schema: Schema, z: typeof Zod) {
  let text = z.string();
  text = schema.minLength === undefined ? text : text.min(schema.minLength);
  text = schema.maxLength === undefined ? text : text.max(schema.maxLength);
  return schema.pattern === undefined
    ? text
    : text.regex(new RegExp(schema.pattern, 'u'));
}

function numberOf(schema: Schema, number: Zod.ZodNumber) {
  const from =
    schema.minimum === undefined ? number : number.min(schema.minimum);
  return schema.maximum === undefined ? from : from.max(schema.maximum);
}
