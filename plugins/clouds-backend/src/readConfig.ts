import { readDurationFromConfig } from '@backstage/config';
import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ExchangeRates } from '@rackstage/plugin-clouds-common';
import {
  DriverSettings,
  readDriverSettings,
} from './driverPackages/readDriverSettings';
import { RateLimit } from '@rackstage/plugin-clouds-node';
import { readLoginAccount } from './loginAccount/readLoginAccount';
import { LoginAccountSettings } from './loginAccount/prepareLogin';
import {
  ReachingLimits,
  readReachingConfig,
} from './reaching/readReachingConfig';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';

export interface CloudsConfig {
  /** Seconds between two readings of an account. */
  inventoryInterval: number;
  /** Milliseconds that one call to a cloud may take. */
  callDeadline: number;
  /** Seconds until an instance is given up whose cloud does not answer. */
  creationDeadline: number;
  /** Shortest time, in seconds, between two looks at what a cloud is busy with. */
  pollInterval: number;
  /** Seconds before its end at which an instance's owner is told. */
  warningLeads: number[];
  /** By currency, what one unit of it is worth in others. */
  exchangeRates: ExchangeRates;
  drivers: DriverSettings;
  /** How often a region of an account may be called, by the account's name. */
  rateLimits: Record<string, RateLimit>;
  /** Made on every new instance; absent when that is switched off. */
  loginAccount?: LoginAccountSettings;
  reaching: ReachingLimits;
}

const defaultWarnings: HumanDuration[] = [
  { days: 7 },
  { days: 1 },
  { hours: 1 },
];

export function readCloudsConfig(config: RootConfigService): CloudsConfig {
  const milliseconds = (key: string, fallback: HumanDuration) => {
    const duration = durationToMilliseconds(
      config.has(key) ? readDurationFromConfig(config, { key }) : fallback,
    );
    if (duration <= 0) {
      throw new InputError(`'${key}' in the configuration must be longer`);
    }
    return duration;
  };
  return {
    inventoryInterval:
      milliseconds('clouds.inventory.interval', { minutes: 2 }) / 1000,
    callDeadline: milliseconds('clouds.callDeadline', { seconds: 30 }),
    creationDeadline:
      milliseconds('clouds.creationDeadline', { minutes: 30 }) / 1000,
    pollInterval:
      milliseconds('clouds.pollInterval', { milliseconds: 500 }) / 1000,
    warningLeads: readWarningLeads(config),
    exchangeRates: readExchangeRates(config),
    drivers: readDriverSettings(config),
    rateLimits: readRateLimits(config),
    loginAccount: readLoginAccount(config),
    reaching: readReachingConfig(config),
  };
}

function readWarningLeads(config: RootConfigService): number[] {
  const key = 'clouds.expiry.warnings';
  const durations = config.has(key)
    ? config
        .getConfigArray(key)
        .map(entry => durationToMilliseconds(readDurationFromConfig(entry)))
    : defaultWarnings.map(durationToMilliseconds);
  if (durations.some(duration => duration <= 0)) {
    throw new InputError(
      `Each of '${key}' in the configuration must be longer`,
    );
  }
  return durations.map(duration => duration / 1000);
}

function readRateLimits(config: RootConfigService): Record<string, RateLimit> {
  const key = 'clouds.rateLimits';
  const names = config.getOptionalConfig(key)?.keys() ?? [];
  return Object.fromEntries(
    names.map(name => {
      const limit = config.getConfig(`${key}.${name}`);
      const positive = (field: string) => {
        const value = limit.getNumber(field);
        if (value <= 0) {
          throw new InputError(
            `'${key}.${name}.${field}' in the configuration must be more than 0`,
          );
        }
        return value;
      };
      return [
        name,
        {
          callsPerSecond: positive('callsPerSecond'),
          burst: positive('burst'),
          concurrency: positive('concurrency'),
        },
      ];
    }),
  );
}

function readExchangeRates(config: RootConfigService): ExchangeRates {
  const key = 'clouds.exchangeRates';
  const rates = config.getOptional<ExchangeRates>(key) ?? {};
  for (const [from, others] of Object.entries(rates)) {
    for (const [to, rate] of Object.entries(others)) {
      if (!/^\d{1,15}(\.\d{1,12})?$/.test(rate)) {
        throw new InputError(
          `'${key}.${from}.${to}' in the configuration must be a decimal in quotes`,
        );
      }
    }
  }
  return rates;
}
