import { Knex } from 'knex';
import { DatabaseDeliveriesStore } from '../database/DatabaseDeliveriesStore';
import { DatabaseReceivedEventsStore } from '../database/DatabaseReceivedEventsStore';
import { EndpointRecord, SubscriptionRecord } from '../database/records';
import { endpointColumns, subscriptionColumns } from '../database/rows';
import { SettingsStore } from '../database/SettingsStore';
import { clear } from './clear';
import { migrate } from './migrate';
import { aDelivery, anEvent, aSubscription } from './records';

/** All stores of the context on one database, and what is quickly put into them. */
export class TestStores {
  readonly subscriptions: SettingsStore<SubscriptionRecord>;
  readonly endpoints: SettingsStore<EndpointRecord>;
  readonly deliveries: DatabaseDeliveriesStore;
  readonly receivedEvents: DatabaseReceivedEventsStore;

  static async create(knex: Knex): Promise<TestStores> {
    await migrate(knex);
    return new TestStores(knex);
  }

  private constructor(private readonly knex: Knex) {
    this.subscriptions = new SettingsStore<SubscriptionRecord>(
      knex,
      'subscriptions',
      subscriptionColumns,
      'subscription',
    );
    this.endpoints = new SettingsStore<EndpointRecord>(
      knex,
      'endpoints',
      endpointColumns,
      'endpoint',
    );
    this.deliveries = new DatabaseDeliveriesStore(knex);
    this.receivedEvents = new DatabaseReceivedEventsStore(knex);
  }

  clear(): Promise<void> {
    return clear(this.knex);
  }

  async subscribe(fields: Partial<SubscriptionRecord> = {}) {
    const subscription = aSubscription(fields);
    await this.subscriptions.insert(subscription);
    return subscription;
  }

  /** One event, with a delivery to the subscription. */
  async send(
    subscription: SubscriptionRecord,
    fields: Parameters<typeof aDelivery>[2] = {},
    eventFields: Parameters<typeof anEvent>[0] = {},
  ) {
    const event = anEvent(eventFields);
    const delivery = aDelivery(subscription, event, fields);
    await this.deliveries.record([{ event, deliveries: [delivery] }]);
    return delivery;
  }
}
