import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  WorkspacesChangedEvent,
  workspacesEvents,
  workspacesSignalChannel,
} from '@rackstage/plugin-workspaces-common';

/** Hints only: whoever misses one sees the change at the next look. */
export function publishChange(
  services: {
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  },
  message: WorkspacesChangedEvent,
): void {
  const { events, signals, logger } = services;
  Promise.all([
    events.publish({
      topic: workspacesEvents.changed,
      eventPayload: message,
    }),
    signals.publish({
      recipients: { type: 'broadcast' },
      channel: workspacesSignalChannel,
      message,
    }),
  ]).catch(error => logger.warn('A hint was not sent', toError(error)));
}
