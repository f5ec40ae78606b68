import {
  PropertySchema,
  resourceKind,
  ResourceProblem,
} from '@rackstage/plugin-clouds-common';
import { Kind } from '../../hooks/useResourceKinds';

export type Spec = Record<string, unknown>;

/** What the server would refuse in a spec, so that it is said at the field before it is sent. */
export function specProblems(
  { kind, schema }: Pick<Kind, 'kind' | 'schema'>,
  spec: Spec,
): ResourceProblem[] {
  const bySchema = Object.entries(schema.properties).flatMap(
    ([name, property]) =>
      valueProblems(name, property, spec[name], schema.required.includes(name)),
  );
  // The kind's own rules read a spec that has all it must have.
  return bySchema.some(({ code }) => code === 'Required')
    ? bySchema
    : [...bySchema, ...(resourceKind(kind).problems?.(spec) ?? [])];
}

function valueProblems(
  field: string,
  property: PropertySchema,
  value: unknown,
  isRequired: boolean,
): ResourceProblem[] {
  const isEmpty =
    Array.isArray(value) && value.length < Number(property.minItems ?? 0);
  if (value === undefined || value === null || value === '' || isEmpty) {
    return isRequired
      ? [{ code: 'Required', field, message: 'Fill this in' }]
      : [];
  }
  const { minimum = -Infinity, maximum = Infinity } = property as {
    minimum?: number;
    maximum?: number;
  };
  if (
    property.type === 'integer' &&
    !(Number(value) >= minimum && Number(value) <= maximum)
  ) {
    return [
      {
        code: 'OutOfRange',
        field,
        message: `Between ${minimum} and ${maximum}`,
        params: { minimum, maximum },
      },
    ];
  }
  return Array.isArray(value)
    ? value.flatMap((item, index) =>
        itemProblems(`${field}.${index}`, property, item),
      )
    : [];
}

function itemProblems(
  field: string,
  { items }: PropertySchema,
  item: Spec,
): ResourceProblem[] {
  const { properties = {}, required = [] } = (items ?? {}) as {
    properties?: Record<string, PropertySchema>;
    required?: string[];
  };
  return Object.entries(properties).flatMap(([name, property]) =>
    valueProblems(
      `${field}.${name}`,
      property,
      item[name],
      required.includes(name),
    ),
  );
}
