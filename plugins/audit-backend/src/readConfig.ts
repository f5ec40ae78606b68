import { RootConfigService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

interface NamedSink {
  name: string;
}

export type SyslogProtocol = 'udp' | 'tcp' | 'tls';

export interface SyslogSettings extends NamedSink {
  type: 'syslog';
  protocol: SyslogProtocol;
  host: string;
  port: number;
  caFile?: string;
  facility: number;
}

export interface WebhookSettings extends NamedSink {
  type: 'webhook';
  url: string;
  secret: string;
}

export type SinkSettings = SyslogSettings | WebhookSettings;

export interface AuditConfig {
  retentionMilliseconds: number;
  allowedNetworks: string[];
  sinks: SinkSettings[];
}

const usualPorts = { udp: 514, tcp: 601, tls: 6514 };

const readers: Record<string, (config: Config, name: string) => SinkSettings> =
  {
    syslog(config, name) {
      const protocol = config.getString('protocol') as SyslogProtocol;
      if (!Object.hasOwn(usualPorts, protocol)) {
        throw wrong(name, "'protocol' is one of udp, tcp and tls");
      }
      const facility = config.getOptionalNumber('facility') ?? 13;
      if (!Number.isInteger(facility) || facility < 0 || facility > 23) {
        throw wrong(name, "'facility' is a number from 0 to 23");
      }
      return {
        name,
        type: 'syslog',
        protocol,
        host: config.getString('host'),
        port: config.getOptionalNumber('port') ?? usualPorts[protocol],
        caFile: config.getOptionalString('caFile'),
        facility,
      };
    },
    webhook(config, name) {
      const url = config.getString('url');
      if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
        throw wrong(name, "'url' begins with https://");
      }
      const secret = config.getString('secret');
      if (!/^whsec_[\w+/=-]{16,}$/.test(secret)) {
        throw wrong(
          name,
          "'secret' is `whsec_` and at least 16 characters of Base64",
        );
      }
      return { name, type: 'webhook', url, secret };
    },
  };

export function readAuditConfig(config: RootConfigService): AuditConfig {
  const key = 'audit.retention';
  const retentionMilliseconds = durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : { years: 3 },
  );
  if (retentionMilliseconds <= 0) {
    throw new InputError(`'${key}' in the configuration must be longer`);
  }
  const sinks = (config.getOptionalConfigArray('audit.sinks') ?? []).map(
    readSink,
  );
  const twice = sinks.find(
    ({ name }, n) => sinks.findIndex(sink => sink.name === name) < n,
  );
  if (twice) {
    throw wrong(twice.name, 'there are two of that name');
  }
  return {
    retentionMilliseconds,
    allowedNetworks:
      config.getOptionalStringArray('audit.allowedNetworks') ?? [],
    sinks,
  };
}

function readSink(config: Config): SinkSettings {
  const name = config.getString('name');
  if (!/^[a-z0-9-]{1,63}$/.test(name)) {
    throw wrong(name, "'name' has lower case letters, digits and hyphens");
  }
  const type = config.getString('type');
  if (!Object.hasOwn(readers, type)) {
    throw wrong(name, `'type' is one of ${Object.keys(readers).join(', ')}`);
  }
  return readers[type](config, name);
}

const wrong = (name: string, what: string) =>
  new InputError(
    `Sink '${name}' under 'audit.sinks' in the configuration: ${what}`,
  );
