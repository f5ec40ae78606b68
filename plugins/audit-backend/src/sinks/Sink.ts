import { EventRecord } from '../database/EventsStore';

/** Where events go besides the trail. */
export interface Sink {
  readonly name: string;
  readonly type: 'syslog' | 'webhook';
  /** For people; without secrets. */
  readonly target: string;
  /** @throws when it is not certain that all of them have arrived: then all of them are sent again */
  send(events: EventRecord[], signal: AbortSignal): Promise<void>;
}
