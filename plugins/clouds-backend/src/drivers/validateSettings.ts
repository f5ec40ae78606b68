import { AccountSettings, HostedDriver } from '@rackstage/plugin-clouds-node';
import { newAjv, requireValid } from '@rackstage/openapi-router';

/** @throws InputError that names the field and what is wrong with it */
export function validateSettings(
  driver: HostedDriver,
  { config, credential }: AccountSettings,
): void {
  const ajv = newAjv();
  requireValid(ajv.compile(driver.configSchema), config, 'config');
  requireValid(ajv.compile(driver.credentialSchema), credential, 'credential');
}
