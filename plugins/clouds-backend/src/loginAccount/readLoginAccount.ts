import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { accountNamePattern } from './imageLogin';
import { LoginAccountSettings } from './prepareLogin';

const key = 'clouds.loginAccount';

/** @throws InputError that names the setting that is wrong */
export function readLoginAccount(
  config: RootConfigService,
): LoginAccountSettings | undefined {
  if (config.getOptionalBoolean(`${key}.enabled`) === false) {
    return undefined;
  }
  const name = config.getOptionalString(`${key}.name`) ?? 'cloud';
  // Images lock root, and cloud-init does not give it keys as it does others.
  if (!accountNamePattern.test(name) || name === 'root') {
    throw new InputError(
      `'${key}.name' in the configuration must be the name of an account other than root: letters, digits, hyphens and underscores, at most 32`,
    );
  }
  const sudo =
    config.getOptional<string | boolean>(`${key}.sudo`) ??
    'ALL=(ALL) NOPASSWD:ALL';
  const isRule = typeof sudo === 'string' && /^[ -~]{1,200}$/.test(sudo);
  if (sudo !== false && !isRule) {
    throw new InputError(
      `'${key}.sudo' in the configuration must be one rule as in sudoers, or false for none`,
    );
  }
  return { name, sudo: isRule ? sudo : undefined };
}
