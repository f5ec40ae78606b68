import { InputError } from '@backstage/errors';
import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** Not strict: schemas carry translations and hints for forms. */
export const newAjv = () =>
  addFormats(new Ajv({ strict: false, allErrors: true }));

/** @throws InputError that names each field and what is wrong with it */
export function requireValid<T>(
  fits: ValidateFunction<T>,
  value: unknown,
  part: string,
): asserts value is T {
  if (!fits(value)) {
    const problems = (fits.errors ?? []).map(error => describe(part, error));
    throw new InputError([...new Set(problems)].join('; '));
  }
}

/** Never quotes the value, which may be a secret. */
function describe(part: string, error: ErrorObject): string {
  const field = [part, ...error.instancePath.split('/').slice(1)].join('.');
  return error.keyword === 'additionalProperties'
    ? `${field} has an unknown field '${error.params.additionalProperty}'`
    : `${field} ${error.message}`;
}
