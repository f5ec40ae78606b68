import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

export interface VerificationConfig {
  everyHours?: number;
  keepDays: number;
}

/** @throws InputError when a number is not above 0 */
export function readVerificationConfig(
  config: RootConfigService,
): VerificationConfig {
  const read = (name: string): number | undefined => {
    const key = `datacenter.verification.${name}`;
    const value = config.getOptionalNumber(key);
    if (value !== undefined && !(value > 0)) {
      throw new InputError(`${key} is a number above 0, not ${value}`);
    }
    return value;
  };
  return { everyHours: read('everyHours'), keepDays: read('keepDays') ?? 90 };
}
