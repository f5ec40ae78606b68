import {
  changeSchema,
  creationSchema,
  FieldValues,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { newAjv, requireValid } from '@rackstage/openapi-router';
import { ValidateFunction } from 'ajv';

type Use = 'create' | 'change';

const compiled = new Map<string, ValidateFunction>();

/** @throws InputError that names each field and what is wrong with it */
export function requireFields(
  kind: ObjectKindName,
  fields: FieldValues,
  use: Use,
): void {
  requireValid(validatorOf(kind, use), fields, 'fields');
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
