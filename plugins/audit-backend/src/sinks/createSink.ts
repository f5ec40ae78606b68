import { AddressPolicy } from '@rackstage/outgoing-requests';
import { AuditConfig, SinkSettings } from '../readConfig';
import { Sink } from './Sink';
import { SyslogSink } from './SyslogSink';
import { WebhookSink } from './WebhookSink';

export function createSinks(
  { sinks, allowedNetworks }: AuditConfig,
  now: () => Date,
): Sink[] {
  const addresses = new AddressPolicy(allowedNetworks, 'audit.allowedNetworks');
  const create = (settings: SinkSettings) =>
    settings.type === 'syslog'
      ? new SyslogSink(settings)
      : new WebhookSink(settings, addresses, now);
  return sinks.map(create);
}
