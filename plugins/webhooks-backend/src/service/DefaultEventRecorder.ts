import {
  matchesEventType,
  matchesFilter,
} from '@rackstage/plugin-webhooks-common';
import { EventRecorder, NewEvent } from '@rackstage/plugin-webhooks-node';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { randomUUID } from 'node:crypto';
import { DeliveriesStore } from '../database/DeliveriesStore';
import {
  DeliveryRecord,
  EventRecord,
  SubscriptionRecord,
} from '../database/records';
import { cloudEventOf } from '../outgoing/cloudEventOf';
import { Hearing } from '../rights/Hearing';
import { EventRegistry } from './EventRegistry';

export interface EventRecorderOptions {
  deliveries: DeliveriesStore;
  enabledSubscriptions(): Promise<SubscriptionRecord[]>;
  hearing: Hearing;
  registry: EventRegistry;
  baseUrl: string;
  now(): Date;
  retentionMilliseconds: number;
  /** Something is due. */
  onRecorded(): void;
}

/** Stores what happened, with a delivery for each subscription that it is for. */
export class DefaultEventRecorder implements EventRecorder {
  constructor(private readonly options: EventRecorderOptions) {}

  async record(events: NewEvent[]): Promise<void> {
    const {
      deliveries,
      enabledSubscriptions,
      hearing,
      now,
      retentionMilliseconds,
    } = this.options;
    // What would be forgotten at once is, or it would be news again after that.
    const earliest = now().getTime() - retentionMilliseconds;
    const recent = events.filter(({ time }) => Date.parse(time) > earliest);
    const known = await deliveries.knownKeys(recent.map(({ key }) => key));
    const unknown = recent.filter(({ key }) => !known.has(key));
    if (unknown.length === 0) {
      return;
    }
    const subscriptions = await enabledSubscriptions();
    const hears = await hearing.of(subscriptions);
    await deliveries.record(
      unknown.map(news => {
        const event = this.eventRecord(news);
        return {
          event,
          deliveries: subscriptions
            .filter(
              subscription =>
                this.asksFor(subscription, event) && hears(subscription, event),
            )
            .map(({ id }) => this.deliveryRecord(id, event)),
        };
      }),
    );
    this.options.onRecorded();
  }

  async subjectsWithout(type: string) {
    const { deliveries, registry } = this.options;
    return deliveries.subjectsWithout(registry.pluginOf(type), type);
  }

  async latest(subject: string) {
    return this.options.deliveries.latestEvent(subject);
  }

  /** To one subscription, whatever it asks for. */
  async recordFor(
    subscriptionId: string,
    event: NewEvent,
  ): Promise<DeliveryRecord> {
    const record = this.eventRecord(event);
    const delivery = this.deliveryRecord(subscriptionId, record);
    await this.options.deliveries.record([
      { event: record, deliveries: [delivery] },
    ]);
    this.options.onRecorded();
    return delivery;
  }

  private asksFor(
    subscription: SubscriptionRecord,
    event: EventRecord,
  ): boolean {
    return (
      // What happened before somebody subscribed is not news to them.
      event.time >= subscription.createdAt &&
      subscription.eventTypes.some(pattern =>
        matchesEventType(pattern, event.type),
      ) &&
      matchesFilter(
        cloudEventOf(event, this.options.baseUrl),
        subscription.filter,
      )
    );
  }

  private eventRecord(event: NewEvent): EventRecord {
    return {
      ...event,
      id: randomUUID(),
      workspaceId: event.workspaceId ?? defaultWorkspaceId,
      source: this.options.registry.pluginOf(event.type),
      time: new Date(event.time).toISOString(),
      createdAt: this.options.now().toISOString(),
    };
  }

  private deliveryRecord(
    subscriptionId: string,
    event: EventRecord,
  ): DeliveryRecord {
    return {
      id: randomUUID(),
      workspaceId: event.workspaceId,
      subscriptionId,
      eventId: event.id,
      state: 'pending',
      attemptCount: 0,
      attemptsSinceStart: 0,
      nextAttemptAt: event.createdAt,
      createdAt: event.createdAt,
    };
  }
}
