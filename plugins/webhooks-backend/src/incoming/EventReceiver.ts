import { JsonValue } from '@backstage/types';
import { matchesFilter } from '@rackstage/plugin-webhooks-common';
import { randomUUID } from 'node:crypto';
import { IncomingHttpHeaders } from 'node:http';
import { EndpointRecord, ReceivedEventRecord } from '../database/records';
import { ReceivedEventsStore } from '../database/ReceivedEventsStore';
import { SettingsStore } from '../database/SettingsStore';
import { endpointContext, WebhookSecrets } from '../secrets/WebhookSecrets';
import { badSignature, Rejected } from './Rejected';
import { verifiers } from './verifiers';

/** PostgreSQL cannot store it in text. */
const nul = /\0|\\u0000/;

/** Rejections of one endpoint are written down at most this often: a flood of them writes little. */
const rejectionPauseMilliseconds = 1_000;

export interface EventReceiverOptions {
  endpoints: SettingsStore<EndpointRecord>;
  receivedEvents: ReceivedEventsStore;
  secrets: WebhookSecrets;
  now(): Date;
  /** Something is due. */
  onReceived(): void;
}

/** Takes events of other systems: verified, once each, not too many, stored before it is answered. */
export class EventReceiver {
  /** By endpoint: rejections that are not written down yet, and when the last were. */
  private readonly rejected = new Map<
    string,
    { count: number; writtenAt: number }
  >();

  constructor(private readonly options: EventReceiverOptions) {}

  /** @throws Rejected */
  async receive(
    endpointId: string,
    headers: IncomingHttpHeaders,
    body: Buffer,
  ): Promise<ReceivedEventRecord> {
    const [endpoint] = await this.options.endpoints.getMany([endpointId]);
    if (!endpoint) {
      // As for a wrong secret: strangers do not learn which endpoints there are.
      throw badSignature();
    }
    try {
      return await this.take(endpoint, headers, body);
    } catch (error) {
      if (error instanceof Rejected) {
        await this.noteRejection(endpoint.id, error);
      }
      throw error;
    }
  }

  /** @throws Rejected, always, also for an endpoint that there is not: it tells strangers nothing */
  async refuseTooLarge(endpointId: string): Promise<never> {
    const error = new Rejected(
      'size',
      413,
      'The body is larger than 256 kB; send less',
    );
    const [endpoint] = await this.options.endpoints.getMany([endpointId]);
    if (endpoint) {
      await this.noteRejection(endpoint.id, error);
    }
    throw error;
  }

  private async take(
    endpoint: EndpointRecord,
    headers: IncomingHttpHeaders,
    body: Buffer,
  ): Promise<ReceivedEventRecord> {
    const { endpoints, receivedEvents, secrets, now } = this.options;
    const { deliveryId } = verifiers[endpoint.verification]({
      headers,
      body,
      secrets: await secrets.open(
        endpoint.secrets,
        endpointContext(endpoint.id),
      ),
      now: now(),
    });
    if (!endpoint.enabled) {
      throw new Rejected('disabled', 403, 'This endpoint is switched off');
    }
    const payload = parse(body);
    const receivedAt = now().toISOString();
    await this.requireRoom(endpoint);
    const matches = matchesFilter(payload, endpoint.filter);
    const stored = await receivedEvents.insert({
      id: randomUUID(),
      workspaceId: endpoint.workspaceId,
      endpointId: endpoint.id,
      deliveryId,
      receivedAt,
      payload,
      attempts: 0,
      ...(matches
        ? { verdict: 'waiting', nextAttemptAt: receivedAt }
        : { verdict: 'ignored' }),
    });
    await endpoints.note(endpoint.id, { lastReceivedAt: receivedAt });
    this.options.onReceived();
    return stored;
  }

  private async requireRoom(endpoint: EndpointRecord): Promise<void> {
    const { receivedEvents, now } = this.options;
    const until = now();
    const count = await receivedEvents.countReceived(endpoint.id, {
      from: new Date(until.getTime() - 60_000).toISOString(),
      until: until.toISOString(),
    });
    if (count >= endpoint.maxPerMinute) {
      throw new Rejected(
        'rate',
        429,
        `More than ${endpoint.maxPerMinute} events in a minute; send it again later`,
      );
    }
  }

  private async noteRejection(id: string, error: Rejected): Promise<void> {
    const now = this.options.now();
    const before = this.rejected.get(id) ?? { count: 0, writtenAt: 0 };
    const count = before.count + 1;
    // When the clock was put back, they were written later than now.
    const pause = Math.abs(now.getTime() - before.writtenAt);
    if (pause < rejectionPauseMilliseconds) {
      this.rejected.set(id, { ...before, count });
      return;
    }
    this.rejected.set(id, { count: 0, writtenAt: now.getTime() });
    await this.options.endpoints.count(id, 'rejectedCount', count);
    await this.options.endpoints.note(id, {
      lastRejection: { at: now.toISOString(), reason: error.reason },
    });
  }
}

/** @throws Rejected */
function parse(body: Buffer): JsonValue {
  const text = body.toString('utf8');
  try {
    const payload = JSON.parse(text);
    if (!nul.test(text)) {
      return payload;
    }
  } catch {
    // Answered below.
  }
  throw new Rejected(
    'format',
    400,
    'The body is not JSON that can be stored; send JSON without U+0000',
  );
}
