import {
  AuthService,
  LoggerService,
  PermissionsService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  AccountChangedEvent,
  cloudsEvents,
  cloudsSignalChannel,
  InstanceChangedEvent,
  ResourceChangedEvent,
} from '@rackstage/plugin-clouds-common';
import { HealthService } from '@rackstage/observability';
import { SecretsService } from '@rackstage/secrets';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { DatabaseAccountsStore } from './database/DatabaseAccountsStore';
import { DatabaseDisabledDriversStore } from './database/DatabaseDisabledDriversStore';
import { DatabaseInstancesStore } from './database/DatabaseInstancesStore';
import { DatabaseInventoryStore } from './database/DatabaseInventoryStore';
import { DatabaseResourcesStore } from './database/DatabaseResourcesStore';
import { InstanceRecord } from './database/records';
import { cautiousNow } from './database/cautiousNow';
import { Connections } from './drivers/Connections';
import { DriverRegistry } from './drivers/DriverRegistry';
import { expiryNotice } from './notices/expiryNotice';
import { addPermissions } from './permissions';
import { CloudsConfig } from './readConfig';
import { AccountSynchronizer } from './reconcilers/AccountSynchronizer';
import { InstanceReconciler } from './reconcilers/InstanceReconciler';
import { CautiousClock, LeasedLoop } from '@rackstage/leased-loop';
import { ResourceReconciler } from './reconcilers/ResourceReconciler';
import { AccountVisibility } from './service/AccountVisibility';
import { AuthorizedAccountService } from './service/AuthorizedAccountService';
import { AuthorizedDriverService } from './service/AuthorizedDriverService';
import { AuthorizedInstanceService } from './service/AuthorizedInstanceService';
import { AuthorizedResourceService } from './service/AuthorizedResourceService';
import { DeclaredAccounts } from './service/DeclaredAccounts';
import { DefaultAccountService } from './service/DefaultAccountService';
import { DefaultDriverService } from './service/DefaultDriverService';
import { DefaultInstanceService } from './service/DefaultInstanceService';
import { DefaultResourceService } from './service/DefaultResourceService';
import { RequestCheck } from './service/RequestCheck';
import { rotateCredentials } from './service/rotateCredentials';

/** Until workspaces exist, every row belongs to this one. */
const defaultWorkspaceId = 'default';

export interface CloudsContextOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  drivers: DriverRegistry;
  events: EventsService;
  health: HealthService;
  knex: Knex;
  logger: LoggerService;
  notifications: NotificationService;
  now(): Date;
  secrets: SecretsService;
  settings: CloudsConfig;
  signals: SignalsService;
}

/** Everything of this context, joined together. */
export class CloudsContext {
  readonly accounts: DatabaseAccountsStore;
  readonly instances: DatabaseInstancesStore;
  readonly resources: DatabaseResourcesStore;
  readonly driverService: DefaultDriverService;
  readonly accountService: DefaultAccountService;
  readonly instanceService: DefaultInstanceService;
  readonly resourceService: DefaultResourceService;
  private readonly connections: Connections;
  private readonly declared: DeclaredAccounts;
  private readonly instanceLoop: LeasedLoop<{ id: string }>;
  private readonly inventoryLoop: LeasedLoop<{ id: string }>;
  private readonly resourceLoop: LeasedLoop<{ id: string }>;

  constructor(private readonly options: CloudsContextOptions) {
    const { drivers, knex, logger, now, secrets, settings } = options;
    const { callDeadline, warningLeads } = settings;
    const workspaceId = defaultWorkspaceId;
    this.accounts = new DatabaseAccountsStore(knex);
    this.instances = new DatabaseInstancesStore(knex, () =>
      now().toISOString(),
    );
    this.resources = new DatabaseResourcesStore(knex, () =>
      now().toISOString(),
    );
    this.connections = new Connections(drivers, secrets);
    const inventory = new DatabaseInventoryStore(knex);
    const clock = new CautiousClock();
    this.driverService = new DefaultDriverService({
      disabledDrivers: new DatabaseDisabledDriversStore(knex, workspaceId),
      drivers,
      now,
    });
    const shared = {
      accounts: this.accounts,
      instances: this.instances,
      resources: this.resources,
      inventory,
      drivers,
      enabledDriver: (name: string) => this.driverService.getEnabled(name),
      connections: this.connections,
      secrets,
      logger,
      now,
      cautiousNow: () => cautiousNow(knex, clock),
      workspaceId,
      callDeadline,
      warningLeads,
      ownerExists: (entityRef: string) => this.ownerExists(entityRef),
    };
    this.declared = new DeclaredAccounts({ ...shared, config: options.config });
    this.accountService = new DefaultAccountService({
      ...shared,
      onChange: change => {
        this.inventoryLoop.wake();
        this.publish(cloudsEvents.accountChanged, change);
      },
    });
    this.instanceService = new DefaultInstanceService({
      ...shared,
      requestCheck: new RequestCheck(shared),
      onChange: change => {
        this.instanceLoop.wake();
        this.instancesChanged(change);
      },
    });
    this.resourceService = new DefaultResourceService({
      ...shared,
      onChange: change => {
        this.resourceLoop.wake();
        this.publish(cloudsEvents.resourceChanged, change);
      },
    });
    const loop = { owner: randomUUID(), logger, health: options.health };
    this.instanceLoop = new LeasedLoop(
      new InstanceReconciler({
        ...shared,
        concurrency: 32,
        creationDeadline: settings.creationDeadline,
        pollInterval: settings.pollInterval,
        warn: (record, lead) => this.warn(record, lead),
        onChange: ({ instanceId, operationId }) =>
          this.instancesChanged({ instanceIds: [instanceId], operationId }),
      }),
      loop,
    );
    this.inventoryLoop = new LeasedLoop(
      new AccountSynchronizer({
        ...shared,
        concurrency: 4,
        interval: settings.inventoryInterval,
        onChange: change => {
          this.instanceLoop.wake();
          this.resourceLoop.wake();
          this.publish(cloudsEvents.inventoryRead, change);
        },
      }),
      loop,
    );
    this.resourceLoop = new LeasedLoop(
      new ResourceReconciler({
        ...shared,
        concurrency: 16,
        creationDeadline: settings.creationDeadline,
        pollInterval: settings.pollInterval,
        onChange: change => {
          this.resourceLoop.wake();
          this.publish(cloudsEvents.resourceChanged, change);
        },
      }),
      loop,
    );
  }

  authorized(
    authorizers: ReturnType<typeof addPermissions>,
    permissions: PermissionsService,
  ) {
    const accountVisibility = new AccountVisibility(
      this.accounts,
      authorizers.accountAuthorizer,
    );
    return {
      accounts: new AuthorizedAccountService(
        this.accountService,
        authorizers.accountAuthorizer,
      ),
      drivers: new AuthorizedDriverService(this.driverService, permissions),
      instances: new AuthorizedInstanceService(
        this.instanceService,
        authorizers.instanceAuthorizer,
        accountVisibility,
      ),
      resources: new AuthorizedResourceService({
        service: this.resourceService,
        authorizer: authorizers.resourceAuthorizer,
        instanceAuthorizer: authorizers.instanceAuthorizer,
        accountVisibility,
        instances: this.instances,
        resources: this.resources,
      }),
    };
  }

  async start(): Promise<void> {
    const { secrets, logger } = this.options;
    secrets.onKeysChanged(() => {
      this.rotateCredentials().catch(error =>
        logger.error('Credentials were not encrypted anew', toError(error)),
      );
    });
    try {
      await this.declared.apply();
      await this.rotateCredentials();
    } finally {
      // A startup hook that fails is only logged: what does not depend on it goes on.
      this.instanceLoop.start();
      this.inventoryLoop.start();
      this.resourceLoop.start();
    }
  }

  async stop(): Promise<void> {
    await Promise.all([
      this.instanceLoop.stop(),
      this.inventoryLoop.stop(),
      this.resourceLoop.stop(),
    ]);
  }

  private async warn(record: InstanceRecord, lead: number): Promise<void> {
    const { notifications, now } = this.options;
    await notifications.send(expiryNotice(record, lead, now()));
    this.publish(cloudsEvents.instanceExpiring, {
      instanceIds: [record.id],
      operationId: record.operationId,
    });
  }

  /** What is attached to them may have something to do now. */
  private instancesChanged(change: InstanceChangedEvent): void {
    const { logger, now } = this.options;
    this.resources
      .wakeUsersOf(change.instanceIds, now().toISOString())
      .then(() => this.resourceLoop.wake())
      // The inventory shows the same, only later.
      .catch(error => logger.warn('A hint was not sent', toError(error)));
    this.publish(cloudsEvents.instanceChanged, change);
  }

  private rotateCredentials(): Promise<void> {
    return rotateCredentials({
      accounts: this.accounts,
      connections: this.connections,
      secrets: this.options.secrets,
      logger: this.options.logger,
    });
  }

  private async ownerExists(entityRef: string): Promise<boolean> {
    const credentials = await this.options.auth.getOwnServiceCredentials();
    const entity = await this.options.catalog.getEntityByRef(entityRef, {
      credentials,
    });
    return entity !== undefined;
  }

  /** Hints only: whoever misses one sees the change at the next look. */
  private publish(
    topic: string,
    message: AccountChangedEvent | InstanceChangedEvent | ResourceChangedEvent,
  ): void {
    const { events, signals, logger } = this.options;
    Promise.all([
      events.publish({ topic, eventPayload: message }),
      signals.publish({
        recipients: { type: 'broadcast' },
        channel: cloudsSignalChannel,
        message,
      }),
    ]).catch(error => logger.warn('A hint was not sent', toError(error)));
  }
}
