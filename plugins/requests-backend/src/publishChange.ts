import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  RequestChangedEvent,
  requestsEvents,
  requestsSignalChannel,
} from '@rackstage/plugin-requests-common';

/** To the person's open pages; whoever misses it sees it at the next look. */
export function publishJourneyMoved(
  { signals, logger }: { signals: SignalsService; logger: LoggerService },
  journeyId: string,
): void {
  signals
    .publish({
      recipients: { type: 'broadcast' },
      channel: requestsSignalChannel,
      message: { journeyId },
    })
    .catch(error => logger.warn('A hint was not sent', toError(error)));
}

/** Hints only: whoever misses one sees the change at the next look. */
export function publishChange(
  services: {
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  },
  message: RequestChangedEvent,
): void {
  const { events, signals, logger } = services;
  Promise.all([
    events.publish({
      topic: requestsEvents.requestChanged,
      eventPayload: message,
    }),
    signals.publish({
      recipients: { type: 'broadcast' },
      channel: requestsSignalChannel,
      message,
    }),
  ]).catch(error => logger.warn('A hint was not sent', toError(error)));
}
