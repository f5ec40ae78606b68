import { ConflictError, InputError } from '@backstage/errors';
import { Caller, OwnerExists, requireOwner } from '@rackstage/ownership';
import {
  NewSubscription,
  ReplayRequest,
  SecretRotation,
  Subscription,
  SubscriptionChange,
  testEventType,
} from '@rackstage/plugin-webhooks-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { randomUUID } from 'node:crypto';
import { DeliveriesStore, DeliveryQuery } from '../database/DeliveriesStore';
import { SubscriptionRecord } from '../database/records';
import { SettingsQuery, SettingsStore } from '../database/SettingsStore';
import { AddressPolicy } from '@rackstage/outgoing-requests';
import { cloudEventOf } from '../outgoing/cloudEventOf';
import { DefaultEventRecorder } from './DefaultEventRecorder';
import { requireHeaders, requireTarget } from './requireTarget';
import { SubscriptionService } from './SubscriptionService';
import {
  attemptView,
  deliveryView,
  subscriptionView,
} from './subscriptionView';
import { subscriptionContext, WebhookSecrets } from '../secrets/WebhookSecrets';

export interface SubscriptionServiceOptions {
  subscriptions: SettingsStore<SubscriptionRecord>;
  deliveries: DeliveriesStore;
  recorder: DefaultEventRecorder;
  secrets: WebhookSecrets;
  addresses: AddressPolicy;
  ownerExists: OwnerExists;
  baseUrl: string;
  workspaces: Pick<WorkspacesService, 'requireActive'>;
  now(): Date;
  /** Something may be due. */
  onChange(): void;
}

export class DefaultSubscriptionService implements SubscriptionService {
  constructor(private readonly options: SubscriptionServiceOptions) {}

  async list(query: SettingsQuery) {
    const page = await this.options.subscriptions.list(query);
    return { ...page, items: await this.views(page.items) };
  }

  async get(id: string) {
    return this.view(await this.options.subscriptions.get(id));
  }

  async create(request: NewSubscription, caller: Caller) {
    const {
      headers = {},
      workspaceId = defaultWorkspaceId,
      ...settings
    } = request;
    await this.options.workspaces.requireActive(workspaceId);
    await this.requireValid(request);
    const id = randomUUID();
    const { secrets } = this.options;
    const { plaintext, record } = await secrets.make(subscriptionContext(id));
    const now = this.options.now().toISOString();
    const subscription: SubscriptionRecord = {
      filter: [],
      scope: 'owned',
      verifyTls: true,
      enabled: true,
      ...settings,
      ...(await this.headerFields(id, headers)),
      id,
      workspaceId,
      secrets: [record],
      revision: 1,
      createdBy: caller.ref,
      createdAt: now,
      updatedAt: now,
    };
    await this.options.subscriptions.insert(subscription);
    return { ...(await this.view(subscription)), secret: plaintext };
  }

  async update(id: string, change: SubscriptionChange) {
    await this.requireValid(change);
    const { headers, revision, description, ...settings } = change;
    const record = await this.options.subscriptions.update(
      id,
      {
        ...settings,
        ...(description !== undefined && {
          description: description ?? undefined,
        }),
        ...(headers && (await this.headerFields(id, headers))),
        ...(settings.enabled !== undefined && {
          disabledReason: settings.enabled ? undefined : ('person' as const),
          failingSince: undefined,
        }),
        updatedAt: this.options.now().toISOString(),
      },
      revision,
    );
    this.options.onChange();
    return this.view(record);
  }

  delete(id: string) {
    return this.options.subscriptions.delete(id);
  }

  async rotateSecret(id: string, { keepPreviousHours = 24 }: SecretRotation) {
    const { subscriptions, secrets } = this.options;
    const before = await subscriptions.get(id);
    const { plaintext, records } = await secrets.rotate(
      subscriptionContext(id),
      before.secrets,
      keepPreviousHours,
    );
    const record = await subscriptions.update(
      id,
      { secrets: records, updatedAt: this.options.now().toISOString() },
      before.revision,
    );
    return { ...(await this.view(record)), secret: plaintext };
  }

  async sendTest(id: string, caller: Caller) {
    const { subscriptions, deliveries, recorder, now } = this.options;
    const subscription = await subscriptions.get(id);
    if (!subscription.enabled) {
      throw new ConflictError(
        'The subscription is off, so that nothing is sent; switch it on first',
      );
    }
    const delivery = await recorder.recordFor(id, {
      key: `test:${randomUUID()}`,
      type: testEventType,
      subject: `subscriptions/${id}`,
      time: now().toISOString(),
      owner: subscription.owner,
      workspaceId: subscription.workspaceId,
      data: { message: 'It works', requestedBy: caller.ref },
    });
    return deliveryView(await deliveries.get(delivery.id));
  }

  async listDeliveries(query: DeliveryQuery) {
    const page = await this.options.deliveries.list(query);
    return { ...page, items: page.items.map(deliveryView) };
  }

  async getDelivery(id: string) {
    const found = await this.options.deliveries.get(id);
    const attempts = await this.options.deliveries.listAttempts(id);
    return {
      ...deliveryView(found),
      body: cloudEventOf(found.event, this.options.baseUrl),
      attempts: attempts.map(attemptView),
    };
  }

  async replay(id: string, request: ReplayRequest) {
    const { deliveryId, state, from, until } = request;
    if (!deliveryId && !state && !from && !until) {
      throw new InputError(
        "Say what to send again: 'deliveryId', 'state', or a time range by 'from' and 'until'",
      );
    }
    const count = await this.options.deliveries.replay(
      id,
      request,
      this.options.now().toISOString(),
    );
    this.options.onChange();
    return { count };
  }

  private async requireValid(
    settings: NewSubscription | SubscriptionChange,
  ): Promise<void> {
    const { url, headers, owner } = settings;
    if (url !== undefined) {
      requireTarget(url, this.options.addresses);
    }
    if (headers) {
      requireHeaders(headers);
    }
    if (owner !== undefined) {
      await requireOwner(this.options.ownerExists, owner);
    }
  }

  private async headerFields(id: string, headers: Record<string, string>) {
    return {
      headerNames: Object.keys(headers),
      headers: await this.options.secrets.encrypt(
        JSON.stringify(headers),
        subscriptionContext(id),
      ),
    };
  }

  private async view(record: SubscriptionRecord): Promise<Subscription> {
    const [view] = await this.views([record]);
    return view;
  }

  private async views(records: SubscriptionRecord[]): Promise<Subscription[]> {
    const { deliveries, secrets } = this.options;
    const counts = await deliveries.count(records.map(({ id }) => id));
    return records.map(record =>
      subscriptionView(
        record,
        secrets.valid(record.secrets),
        counts.get(record.id)!,
      ),
    );
  }
}
