import {
  AddressPolicy,
  isSuccess,
  sendRequest,
  signatureHeaders,
} from '@rackstage/outgoing-requests';
import { EventRecord } from '../database/EventsStore';
import { WebhookSettings } from '../readConfig';
import { eventView } from '../service/eventView';
import { Sink } from './Sink';

const timeoutMilliseconds = 10_000;

/** Posts events, signed as Standard Webhooks has it; the same events have the same id when they are sent again. */
export class WebhookSink implements Sink {
  readonly type = 'webhook';
  readonly name: string;
  readonly target: string;

  constructor(
    private readonly settings: WebhookSettings,
    private readonly addresses: AddressPolicy,
    private readonly now: () => Date,
  ) {
    this.name = settings.name;
    const { origin, pathname } = new URL(settings.url);
    // A query may hold a key.
    this.target = `${origin}${pathname}`;
  }

  async send(events: EventRecord[], signal: AbortSignal): Promise<void> {
    const [first] = events;
    const body = JSON.stringify({ events: events.map(eventView) });
    const id = `${first.writer}.${first.seq}.${events.length}`;
    const outcome = await sendRequest(
      {
        url: this.settings.url,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'Rackstage-Audit/1',
          ...signatureHeaders({ id, sentAt: this.now(), body }, [
            this.settings.secret,
          ]),
        },
        body,
        verifyTls: true,
        timeoutMilliseconds,
        signal,
      },
      this.addresses,
    );
    if (!isSuccess(outcome)) {
      throw new Error(
        outcome.status ? `It answered ${outcome.status}` : outcome.error,
      );
    }
  }
}
