import { ObjectField, ObjectKind } from './fields';
import { ObjectKindName } from './kindNames';
import { kindOf } from './kinds';

/** JSON schema of a field's value. */
export function schemaOfField(field: ObjectField): object {
  switch (field.type) {
    case 'text':
      return {
        type: 'string',
        maxLength: field.maxLength,
        ...(field.required && { minLength: 1 }),
        ...(field.pattern && { pattern: field.pattern }),
      };
    case 'number':
      return {
        type: field.step === 1 ? 'integer' : 'number',
        minimum: field.minimum,
        maximum: field.maximum,
        ...(field.step === 0.5 && { multipleOf: 0.5 }),
      };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: [...field.choices] };
    case 'reference':
      return { type: 'string', format: 'uuid' };
    case 'owner':
      return {
        type: 'string',
        maxLength: 200,
        pattern: '^[a-z][a-z-]*:[^/:\\s]+/[^/:\\s]+$',
      };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'structure':
      return field.schema;
    default:
      return field satisfies never;
  }
}

const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });

function schemaOf(kind: ObjectKind, use: 'create' | 'change'): object {
  const fields = kind.fields.filter(field => use === 'create' || !field.fixed);
  const isNeeded = ({ required }: ObjectField) => Boolean(required);
  return {
    type: 'object',
    additionalProperties: false,
    required:
      use === 'create' ? fields.filter(needsValue).map(({ name }) => name) : [],
    properties: Object.fromEntries(
      fields.map(field => [
        field.name,
        isNeeded(field) ? schemaOfField(field) : orNull(schemaOfField(field)),
      ]),
    ),
  };
}

/** It has to be given, and nothing stands in for it. */
const needsValue = (field: ObjectField) =>
  Boolean(field.required) && initialOf(field) === undefined;

/** What a new object has where nothing is said. */
export function initialOf(
  field: ObjectField,
): string | number | boolean | undefined {
  return 'initial' in field ? field.initial : undefined;
}

/** JSON schema of the fields of a new object. */
export const creationSchema = (kind: ObjectKindName): object =>
  schemaOf(kindOf[kind], 'create');

/** JSON schema of a change of some fields; null takes a value away. */
export const changeSchema = (kind: ObjectKindName): object =>
  schemaOf(kindOf[kind], 'change');

/** Whether lists narrow by the field. */
export const isFilterable = (field: ObjectField): boolean =>
  field.filterable ?? ['reference', 'choice', 'flag'].includes(field.type);

/** Whether `q` looks into the field. */
export const isSearched = (kind: ObjectKind, field: ObjectField): boolean =>
  Boolean(field.searched) ||
  (field.name === kind.title && field.type === 'text');

/** The field of a kind. Undefined when it has none of that name. */
export const fieldOf = (
  kind: ObjectKindName,
  name: string,
): ObjectField | undefined =>
  kindOf[kind].fields.find(field => field.name === name);
