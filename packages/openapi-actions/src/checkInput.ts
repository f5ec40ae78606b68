import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { Schema } from './types';

/** Fills in defaults. @throws InputError that names each field, without its value */
export type CheckInput = (input: JsonObject) => JsonObject;

const ajv = addFormats(
  new Ajv({ strict: false, allErrors: true, useDefaults: true }),
);

/** As strict as the route of the same operation. */
export function createCheck(schema: Schema, components: object): CheckInput {
  let compiled: ValidateFunction | undefined;
  return input => {
    // Not before it is needed: all actions of a portal together take seconds.
    const fits = (compiled ??= ajv.compile({ ...schema, components }));
    const checked = structuredClone(input);
    if (!fits(checked)) {
      const problems = (fits.errors ?? []).map(describe);
      throw new InputError([...new Set(problems)].join('; '));
    }
    if (JSON.stringify(checked).includes('\\u0000')) {
      throw new InputError('Text must not contain the character NUL (U+0000)');
    }
    return checked;
  };
}

function describe(error: ErrorObject): string {
  const field = error.instancePath.slice(1).replaceAll('/', '.') || 'The input';
  return error.keyword === 'additionalProperties'
    ? `${field} has an unknown field '${error.params.additionalProperty}'`
    : `${field} ${error.message}`;
}
