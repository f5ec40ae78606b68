import { InputError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';

/** Far more than a value of a form has; texts are read through for each event. */
const longestText = 10_000;

/** @throws InputError that names the parameter */
export function requireMapping(mapping: JsonObject): void {
  for (const [parameter, value] of Object.entries(mapping)) {
    if (value !== undefined && holdsLongText(value)) {
      throw new InputError(
        `mapping.${parameter} has a text of more than ${longestText} characters; shorten it`,
      );
    }
  }
}

function holdsLongText(value: JsonValue | undefined): boolean {
  return typeof value === 'object' && value !== null
    ? Object.values(value).some(holdsLongText)
    : typeof value === 'string' && value.length > longestText;
}
