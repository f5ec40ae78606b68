import { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const key = 'requests.drafts.keptFor';

/** Milliseconds for which a half-filled form is kept that nobody touches. */
export function readDraftsKept(config: RootConfigService): number {
  const kept = durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : { days: 30 },
  );
  if (kept <= 0) {
    throw new InputError(`'${key}' in the configuration must be longer`);
  }
  return kept;
}
