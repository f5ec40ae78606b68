import {
  AuthService,
  LoggerService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { LeasedLoop } from '@rackstage/leased-loop';
import {
  ReceivedEventConcludedEvent,
  SubscriptionDisabledEvent,
  webhooksEvents,
} from '@rackstage/plugin-webhooks-common';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { HealthService } from '@rackstage/observability';
import { Access } from '@rackstage/roles';
import { SecretsService } from '@rackstage/secrets';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { DatabaseDeliveriesStore } from './database/DatabaseDeliveriesStore';
import { DatabaseReceivedEventsStore } from './database/DatabaseReceivedEventsStore';
import { EndpointRecord, SubscriptionRecord } from './database/records';
import { endpointColumns, subscriptionColumns } from './database/rows';
import { SettingsStore } from './database/SettingsStore';
import { EventReceiver } from './incoming/EventReceiver';
import { RunAsCheck } from './incoming/RunAsCheck';
import { AddressPolicy } from '@rackstage/outgoing-requests';
import { addPermissions } from './permissions';
import { WebhooksConfig } from './readConfig';
import { Hearing } from './rights/Hearing';
import { Rights } from './rights/Rights';
import { DeliverySender } from './reconcilers/DeliverySender';
import { TemplateStarter } from './reconcilers/TemplateStarter';
import { AuthorizedEndpointService } from './service/AuthorizedEndpointService';
import { AuthorizedSubscriptionService } from './service/AuthorizedSubscriptionService';
import { DefaultEndpointService } from './service/DefaultEndpointService';
import { DefaultEventRecorder } from './service/DefaultEventRecorder';
import { DefaultSubscriptionService } from './service/DefaultSubscriptionService';
import { EventRegistry } from './service/EventRegistry';
import { notifyOwner } from './service/notifyOwner';
import { OwnerCheck } from './service/OwnerCheck';
import { renewSecrets } from './secrets/renewSecrets';
import { WebhookSecrets } from './secrets/WebhookSecrets';

export interface WebhooksContextOptions {
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  health: HealthService;
  knex: Knex;
  logger: LoggerService;
  notifications: NotificationService;
  now(): Date;
  permissions: PermissionsService;
  registry: EventRegistry;
  /** Absent where permissions are off. */
  access?: () => Promise<Access>;
  scaffolder: ScaffolderService;
  secrets: SecretsService;
  settings: WebhooksConfig;
  userInfo: UserInfoService;
  workspaces: WorkspacesService;
}

/** Everything of this context, joined together. */
export class WebhooksContext {
  readonly subscriptions: SettingsStore<SubscriptionRecord>;
  readonly endpoints: SettingsStore<EndpointRecord>;
  readonly receiver: EventReceiver;
  private readonly deliveries: DatabaseDeliveriesStore;
  private readonly receivedEvents: DatabaseReceivedEventsStore;
  private readonly recorder: DefaultEventRecorder;
  private readonly subscriptionService: DefaultSubscriptionService;
  private readonly endpointService: DefaultEndpointService;
  private readonly runAs: RunAsCheck;
  private readonly secrets: WebhookSecrets;
  private readonly deliveryLoop: LeasedLoop<{ id: string }>;
  private readonly receivedLoop: LeasedLoop<{ id: string }>;

  constructor(private readonly options: WebhooksContextOptions) {
    const { knex, now, settings } = options;
    this.subscriptions = new SettingsStore(
      knex,
      'subscriptions',
      subscriptionColumns,
      'subscription',
    );
    this.endpoints = new SettingsStore(
      knex,
      'endpoints',
      endpointColumns,
      'endpoint',
    );
    this.deliveries = new DatabaseDeliveriesStore(knex);
    this.receivedEvents = new DatabaseReceivedEventsStore(knex);
    this.runAs = new RunAsCheck(options);
    this.secrets = new WebhookSecrets(options.secrets, now);
    const addresses = new AddressPolicy(
      settings.allowedNetworks,
      'webhooks.outgoing.allowedNetworks',
    );
    const shared = {
      ...options,
      ...settings,
      addresses,
      hearing: new Hearing({
        rights: new Rights(options),
        registry: options.registry,
      }),
      subscriptions: this.subscriptions,
      endpoints: this.endpoints,
      deliveries: this.deliveries,
      receivedEvents: this.receivedEvents,
      runAs: this.runAs,
      secrets: this.secrets,
      ownerExists: (entityRef: string) => this.ownerExists(entityRef),
    };
    this.recorder = new DefaultEventRecorder({
      ...shared,
      enabledSubscriptions: () => this.subscriptions.listEnabled(),
      onRecorded: () => this.deliveryLoop.wake(),
    });
    this.subscriptionService = new DefaultSubscriptionService({
      ...shared,
      recorder: this.recorder,
      onChange: () => this.deliveryLoop.wake(),
    });
    this.endpointService = new DefaultEndpointService({
      ...shared,
      onChange: () => this.receivedLoop.wake(),
    });
    this.receiver = new EventReceiver({
      ...shared,
      onReceived: () => this.receivedLoop.wake(),
    });
    const { health, logger } = options;
    const loop = { owner: randomUUID(), logger, health };
    this.deliveryLoop = new LeasedLoop(
      new DeliverySender({
        ...shared,
        concurrency: 32,
        perTarget: 4,
        onDisabled: subscription => this.tellDisabled(subscription),
      }),
      loop,
    );
    this.receivedLoop = new LeasedLoop(
      new TemplateStarter({
        ...shared,
        concurrency: 4,
        onConcluded: ({ id, endpointId }) =>
          this.tell(
            options.events.publish({
              topic: webhooksEvents.eventConcluded,
              eventPayload: {
                endpointId,
                receivedEventId: id,
              } satisfies ReceivedEventConcludedEvent,
            }),
          ),
      }),
      loop,
    );
  }

  authorized(authorizers: ReturnType<typeof addPermissions>) {
    const { permissions, userInfo } = this.options;
    return {
      subscriptions: new AuthorizedSubscriptionService(
        this.subscriptionService,
        authorizers.subscriptionAuthorizer,
        new OwnerCheck(permissions, userInfo),
      ),
      endpoints: new AuthorizedEndpointService(
        this.endpointService,
        authorizers.endpointAuthorizer,
        this.runAs,
      ),
    };
  }

  async start(): Promise<void> {
    this.deliveryLoop.start();
    this.receivedLoop.start();
    this.options.secrets.onKeysChanged(() => void this.renewSecrets());
    await this.renewSecrets();
    await Promise.all(
      this.options.registry.sources.map(source => source.start(this.recorder)),
    );
  }

  async stop(): Promise<void> {
    await Promise.all([this.deliveryLoop.stop(), this.receivedLoop.stop()]);
  }

  /** Forgets what is older than it has to be kept. */
  async forget(): Promise<void> {
    const { now, settings } = this.options;
    const before = new Date(
      now().getTime() - settings.retentionMilliseconds,
    ).toISOString();
    await this.deliveries.deleteBefore(before);
    await this.receivedEvents.deleteBefore(before);
  }

  private async renewSecrets(): Promise<void> {
    const { subscriptions, endpoints, secrets } = this;
    const { logger } = this.options;
    try {
      await renewSecrets({ subscriptions, endpoints, secrets, logger });
    } catch (error) {
      logger.error('Secrets were not encrypted anew', toError(error));
    }
  }

  private async ownerExists(entityRef: string): Promise<boolean> {
    const credentials = await this.options.auth.getOwnServiceCredentials();
    const entity = await this.options.catalog.getEntityByRef(entityRef, {
      credentials,
    });
    return entity !== undefined;
  }

  private tellDisabled(subscription: SubscriptionRecord): void {
    const { events, logger, notifications } = this.options;
    logger.warn('A subscription was switched off', {
      subscriptionId: subscription.id,
      reason: subscription.disabledReason ?? '',
    });
    this.tell(
      notifyOwner(notifications, subscription),
      events.publish({
        topic: webhooksEvents.subscriptionDisabled,
        eventPayload: {
          subscriptionId: subscription.id,
        } satisfies SubscriptionDisabledEvent,
      }),
    );
  }

  /** Hints and notifications: nothing waits for them. */
  private tell(...sent: Promise<void>[]): void {
    Promise.all(sent).catch(error =>
      this.options.logger.warn('Somebody could not be told', toError(error)),
    );
  }
}
