import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  datacenterEvents,
  datacenterSignalChannel,
  ObjectsChangedEvent,
} from '@rackstage/plugin-datacenter-common';

/** Hints only: whoever misses one sees the change at the next look. */
export function publishChange(
  services: {
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  },
  message: ObjectsChangedEvent,
): void {
  const { events, signals, logger } = services;
  Promise.all([
    events.publish({
      topic: datacenterEvents.objectsChanged,
      eventPayload: message,
    }),
    signals.publish({
      recipients: { type: 'broadcast' },
      channel: datacenterSignalChannel,
      message: {},
    }),
  ]).catch(error => logger.warn('A hint was not sent', toError(error)));
}
