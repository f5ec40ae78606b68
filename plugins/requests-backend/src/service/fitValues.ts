import { JsonObject } from '@backstage/types';
import Ajv from 'ajv';

/** What is merely incomplete, or not in the right form yet, the form itself complains about. */
const decisive = ['type', 'enum', 'const'];

/** Takes out of half-entered values what a form, which has changed since, has no place for any more. */
export function fitValues(
  schemas: JsonObject[],
  values: JsonObject,
): { values: JsonObject; misfits: string[] } {
  const unfit = new Set(schemas.flatMap(schema => unfitNames(schema, values)));
  const names = Object.keys(values);
  return {
    values: Object.fromEntries(
      names.filter(name => !unfit.has(name)).map(name => [name, values[name]]),
    ),
    misfits: names.filter(name => unfit.has(name)),
  };
}

function unfitNames(schema: JsonObject, values: JsonObject): string[] {
  // One for each form: it keeps what it compiles, and takes an `$id` only once.
  // Not strict: forms of templates carry hints for the pages.
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
  });
  const fits = ajv.compile(schema);
  if (fits(values)) {
    return [];
  }
  return (fits.errors ?? [])
    .filter(({ keyword }) => decisive.includes(keyword))
    .flatMap(({ instancePath }) => instancePath.split('/')[1] ?? []);
}
