import { newAjv } from '@rackstage/openapi-router';
import {
  changeSchema,
  creationSchema,
  FieldValues,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { ErrorObject, ValidateFunction } from 'ajv';

type Use = 'create' | 'change';

/** A problem of a field, by its name. */
export interface FieldProblem {
  field?: string;
  message: string;
}

const compiled = new Map<string, ValidateFunction>();

/** What is wrong with the fields of a new object, or of a change. Never quotes values. */
export function validateFields(
  kind: ObjectKindName,
  use: Use,
  fields: FieldValues,
): FieldProblem[] {
  const fits = validatorOf(kind, use);
  if (fits(fields)) {
    return [];
  }
  const problems = (fits.errors ?? []).filter(isOfValue).map(describe);
  return [...new Map(problems.map(p => [JSON.stringify(p), p])).values()];
}

function validatorOf(kind: ObjectKindName, use: Use): ValidateFunction {
  const key = `${use} ${kind}`;
  const known = compiled.get(key);
  if (known) {
    return known;
  }
  const schema = use === 'create' ? creationSchema(kind) : changeSchema(kind);
  const made = newAjv().compile(schema);
  compiled.set(key, made);
  return made;
}

/** Not that it could have been null instead. */
const isOfValue = ({ keyword, schemaPath }: ErrorObject) =>
  keyword !== 'anyOf' && !schemaPath.includes('/anyOf/1/');

function describe(error: ErrorObject): FieldProblem {
  const [field, ...rest] = error.instancePath.split('/').slice(1);
  if (error.keyword === 'required' && field === undefined) {
    return { field: error.params.missingProperty, message: 'has to be given' };
  }
  const choices =
    error.keyword === 'enum'
      ? `: ${error.params.allowedValues.join(', ')}`
      : '';
  const place = rest.length ? `${rest.join('.')} ` : '';
  return { field, message: `${place}${error.message}${choices}` };
}
