import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { AccountSettings, CloudDriver } from '@rackstage/plugin-clouds-node';
import Ajv, { ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';

/** @throws InputError that names the field and what is wrong with it */
export function validateSettings(
  driver: CloudDriver,
  settings: AccountSettings,
): void {
  validate(driver.configSchema, settings.config, 'config');
  validate(driver.credentialSchema, settings.credential, 'credential');
}

function validate(schema: JsonObject, value: JsonObject, part: string): void {
  // Not strict: a driver's schema carries translations and hints for the form.
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  const check = ajv.compile(schema);
  if (!check(value)) {
    const problems = (check.errors ?? []).map(error => describe(part, error));
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
