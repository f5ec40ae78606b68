import { Config } from '@backstage/config';

export interface Limit {
  /** Absent: all APIs together. */
  api?: string;
  perMinute: number;
}

/** @throws Error that names the entry when a limit is none */
export function readLimits(config: Config): Limit[] {
  return (config.getOptionalConfigArray('apiGateway.limits') ?? []).map(
    (entry, index) => {
      const perMinute = entry.getNumber('perMinute');
      if (!Number.isInteger(perMinute) || perMinute < 1) {
        throw new Error(
          `apiGateway.limits[${index}].perMinute has to be a whole number from 1, not ${perMinute}`,
        );
      }
      return { api: entry.getOptionalString('api'), perMinute };
    },
  );
}

/** Attempts to sign in that fail, of one address in a minute. */
export function readWrongAttemptsLimit(config: Config): number {
  const key = 'apiGateway.wrongAttemptsPerMinute';
  const limit = config.getOptionalNumber(key) ?? 120;
  if (!Number.isInteger(limit) || limit < 1) {
    throw new Error(`${key} has to be a whole number from 1, not ${limit}`);
  }
  return limit;
}

/** What holds for an API: its own limit, or else that of all together. */
export const limitOf = (limits: Limit[], api: string) =>
  limits.find(limit => limit.api === api)?.perMinute ??
  limits.find(limit => limit.api === undefined)?.perMinute;
