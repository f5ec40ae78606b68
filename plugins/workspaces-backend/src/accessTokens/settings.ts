import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

export interface AccessTokenSettings {
  /** Milliseconds. */
  maxLifetime: number;
  maxPerUser: number;
}

/** @throws InputError when a setting makes no sense */
export function readAccessTokenSettings(config: Config): AccessTokenSettings {
  const key = 'accessTokens.maxLifetime';
  const maxLifetime = durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : { days: 365 },
  );
  const maxPerUser = config.getOptionalNumber('accessTokens.maxPerUser') ?? 20;
  if (maxLifetime <= 0) {
    throw new InputError(`'${key}' has to be longer than nothing`);
  }
  if (!Number.isInteger(maxPerUser) || maxPerUser < 0) {
    throw new InputError(
      "'accessTokens.maxPerUser' has to be a whole number; 0 lets nobody make any",
    );
  }
  return { maxLifetime, maxPerUser };
}
