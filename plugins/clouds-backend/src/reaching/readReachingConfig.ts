import { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';

/** Times in milliseconds. */
export interface ReachingLimits {
  /** Until a terminal in which nobody types is ended. */
  idle: number;
  /** Until any terminal is ended. */
  longest: number;
  /** How long output is kept. */
  retention: number;
  /** Of one recording or output, as it is stored. */
  outputBytes: number;
  /** Of a file that is copied. */
  fileBytes: number;
  /** Terminals that one person has open. */
  terminalsPerPerson: number;
}

const mebibyte = 1024 * 1024;

/** @throws InputError that names the setting that is wrong */
export function readReachingConfig(config: RootConfigService): ReachingLimits {
  const key = 'clouds.reaching';
  const time = (name: string, fallback: HumanDuration) =>
    positive(
      `${key}.${name}`,
      durationToMilliseconds(
        config.has(`${key}.${name}`)
          ? readDurationFromConfig(config, { key: `${key}.${name}` })
          : fallback,
      ),
    );
  const number = (name: string, fallback: number) =>
    positive(
      `${key}.${name}`,
      config.getOptionalNumber(`${key}.${name}`) ?? fallback,
    );
  return {
    idle: time('idleTimeout', { minutes: 15 }),
    longest: time('longestSession', { hours: 8 }),
    retention: time('retention', { days: 90 }),
    outputBytes: number('outputMiB', 20) * mebibyte,
    fileBytes: number('fileMiB', 1024) * mebibyte,
    terminalsPerPerson: number('terminalsPerPerson', 10),
  };
}

function positive(key: string, value: number): number {
  if (value <= 0) {
    throw new InputError(`'${key}' in the configuration must be more than 0`);
  }
  return value;
}
