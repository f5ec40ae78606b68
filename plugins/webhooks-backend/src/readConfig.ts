import { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';

export interface WebhooksConfig {
  /** Of the portal, without a slash at the end. */
  baseUrl: string;
  allowedNetworks: string[];
  timeoutMilliseconds: number;
  disableAfterMilliseconds: number;
  retentionMilliseconds: number;
}

export function readWebhooksConfig(config: RootConfigService): WebhooksConfig {
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
    baseUrl: config.getString('backend.baseUrl').replace(/\/$/, ''),
    allowedNetworks:
      config.getOptionalStringArray('webhooks.outgoing.allowedNetworks') ?? [],
    timeoutMilliseconds: milliseconds('webhooks.outgoing.timeout', {
      seconds: 10,
    }),
    disableAfterMilliseconds: milliseconds('webhooks.outgoing.disableAfter', {
      days: 5,
    }),
    retentionMilliseconds: milliseconds('webhooks.retention', { days: 30 }),
  };
}
